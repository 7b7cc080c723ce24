package dev.pairspace.domain.crdt.bench;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.crdt.conformance.NormalForm;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows, as done by the engine. */
final class Tasks {
  private Tasks() {}

  static Work of(String task, String input) {
    return switch (task) {
      case "apply", "conflict", "scale" -> applyAll(Inputs.messages(task, input));
      case "emit" -> applyAllAndEmit(Inputs.messages(task, input));
      case "local" -> replay(Inputs.editsOfPaper());
      case "load" -> load(finalState(input));
      case "encode", "stateVector", "diff" -> Questions.of(task, Inputs.messages("apply", input));
      case "merge" -> merge(Inputs.messages(task, input));
      default -> throw new IllegalArgumentException(task);
    };
  }

  static Doc newDoc() {
    return Doc.create(new DocOptions(1, true, Budget.STORAGE));
  }

  static Doc loaded(Update state) {
    Doc doc = newDoc();
    doc.apply(state);
    return doc;
  }

  static Update finalState(String input) {
    return applied(Inputs.messages("apply", input)).encodeState();
  }

  static String textOf(Doc doc) {
    byte[] text = doc.text("text").toString().getBytes(StandardCharsets.UTF_8);
    return NormalForm.sha256Of(text);
  }

  private static Doc applied(List<Update> messages) {
    return applyTo(newDoc(), messages);
  }

  private static Doc applyTo(Doc doc, List<Update> messages) {
    for (Update message : messages) {
      doc.apply(message);
    }
    return doc;
  }

  private static Work applyAll(List<Update> messages) {
    return Work.of(Tasks::newDoc, doc -> applyTo(doc, messages), Tasks::textOf);
  }

  private static Work applyAllAndEmit(List<Update> messages) {
    long[] sent = new long[1];
    return Work.of(
        () -> {
          Doc doc = newDoc();
          doc.observeUpdates(update -> sent[0] += update.sizeInBytes());
          return doc;
        },
        doc -> applyTo(doc, messages),
        Tasks::textOf);
  }

  private static Work replay(List<List<Inputs.Patch>> transactions) {
    return Work.of(Tasks::newDoc, doc -> replay(doc, transactions), Tasks::textOf);
  }

  private static Doc replay(Doc doc, List<List<Inputs.Patch>> transactions) {
    YText text = doc.text("text");
    for (List<Inputs.Patch> transaction : transactions) {
      doc.transact(() -> transaction.forEach(patch -> edit(text, patch)));
    }
    return doc;
  }

  private static void edit(YText text, Inputs.Patch patch) {
    if (patch.deleted() > 0) {
      text.delete(patch.position(), patch.deleted());
    }
    if (!patch.inserted().isEmpty()) {
      text.insert(patch.position(), patch.inserted());
    }
  }

  private static Work load(Update state) {
    return Work.of(
        Tasks::newDoc,
        doc -> {
          doc.apply(state);
          return doc;
        },
        Tasks::textOf);
  }

  private static Work merge(List<Update> messages) {
    return Work.of(() -> messages, UpdateMerge::merge, merged -> textOf(loaded(merged)));
  }
}
