package dev.pairspace.domain.crdt.bench;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.conformance.NormalForm;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server is asked for, once after each of the last hundred messages, so that nothing kept
 * from the time before a message can be the answer. A sample is the mean of the hundred answers.
 */
final class Questions {
  private static final int ASKED = 100;
  private final List<Update> lastMessages;
  private final Update stateBefore;

  /** What a peer knows who is a hundred messages behind, before each of the last messages. */
  private final List<StateVector> behind = new ArrayList<>();

  private Questions(List<Update> messages) {
    int first = messages.size() - ASKED;
    lastMessages = messages.subList(first, messages.size());
    Doc doc = Tasks.newDoc();
    messages.subList(0, first - ASKED).forEach(doc::apply);
    for (Update message : messages.subList(first - ASKED, first)) {
      doc.apply(message);
      behind.add(doc.stateVector());
    }
    stateBefore = doc.encodeState();
  }

  static Work of(String task, List<Update> messages) {
    Questions questions = new Questions(messages);
    return () -> questions.ask(task);
  }

  private Work.Run ask(String task) {
    Doc doc = Tasks.loaded(stateBefore);
    long nanos = 0;
    byte[] answer = {};
    for (int i = 0; i < ASKED; i++) {
      doc.apply(lastMessages.get(i));
      long before = System.nanoTime();
      answer = answer(task, doc, behind.get(i));
      nanos += System.nanoTime() - before;
    }
    byte[] last = answer;
    return new Work.Run(nanos / ASKED, () -> NormalForm.sha256Of(last));
  }

  private static byte[] answer(String task, Doc doc, StateVector known) {
    return switch (task) {
      case "encode" -> doc.encodeState().toBytes();
      case "stateVector" -> doc.stateVector().encode();
      case "diff" -> doc.encodeDiff(known).toBytes();
      default -> throw new IllegalArgumentException(task);
    };
  }
}
