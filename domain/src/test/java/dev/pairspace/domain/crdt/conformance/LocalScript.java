package dev.pairspace.domain.crdt.conformance;

import static dev.pairspace.domain.crdt.conformance.Expected.hex;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Integrity;
import dev.pairspace.domain.crdt.Update;
import java.util.ArrayList;
import java.util.List;

/** One line of {@code local}: the engine edits, and its messages are Yjs' bytes. */
final class LocalScript {
  private final JsonNode row;
  private final Doc doc;
  private final List<Update> emitted = new ArrayList<>();

  LocalScript(JsonNode row) {
    this.row = row;
    this.doc = Doc.create(new DocOptions(row.get("client").asLong(), true, Budget.MESSAGE));
  }

  void check() {
    doc.observeUpdates(emitted::add);
    int number = 0;
    for (JsonNode step : row.get("steps")) {
      emitted.clear();
      perform(step, "step " + number++);
      Integrity.check(doc);
    }
    new Expected(RecordedSession.rootsOf(row)).check(doc, row.get("expect"), "at the end");
  }

  private void perform(JsonNode step, String name) {
    if (step.has("apply")) {
      step.get("apply").forEach(update -> doc.apply(Update.of(AnyJson.bytes(update))));
    } else {
      doc.transact(() -> step.get("transact").forEach(this::edit));
      checkEmitted(step, name);
    }
    assertThat(doc.text("text").toString()).as(name).isEqualTo(step.get("text").asText());
  }

  private void checkEmitted(JsonNode step, String name) {
    if (step.get("emits").isNull()) {
      assertThat(emitted).as(name).isEmpty();
      return;
    }
    assertThat(emitted).as(name).hasSize(1);
    byte[] expected = AnyJson.bytes(step.get("emits"));
    assertThat(NormalForm.of(emitted.get(0).toBytes()))
        .as("%s %s", name, step.get("transact"))
        .isEqualTo(NormalForm.of(expected));
    assertThat(hex(emitted.get(0).toBytes())).as(name).isEqualTo(hex(expected));
  }

  private void edit(JsonNode op) {
    String root = op.get("root").asText();
    int index = op.path("index").asInt();
    int length = op.path("length").asInt();
    switch (op.get("op").asText()) {
      case "textInsert" -> doc.text(root).insert(index, op.get("text").asText());
      case "textDelete" -> doc.text(root).delete(index, length);
      case "mapSet" -> doc.map(root).set(op.get("key").asText(), AnyJson.fromJson(op.get("value")));
      case "mapDelete" -> doc.map(root).remove(op.get("key").asText());
      case "arrayInsert" -> doc.array(root).insert(index, AnyJson.allFromJson(op.get("values")));
      case "arrayPush" -> doc.array(root).push(AnyJson.allFromJson(op.get("values")));
      case "arrayDelete" -> doc.array(root).delete(index, length);
      default -> throw new IllegalArgumentException(op.toString());
    }
  }
}
