package dev.pairspace.domain.crdt.conformance;

import static dev.pairspace.domain.crdt.conformance.Expected.hex;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Integrity;
import dev.pairspace.domain.crdt.RelativePosition;
import dev.pairspace.domain.crdt.ResolvedPosition;
import dev.pairspace.domain.crdt.Snapshot;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of {@code cases}: applies the messages and compares everything that was recorded. */
final class RecordedSession {
  private static final long SERVER = 1;
  private final JsonNode expect;
  private final JsonNode row;
  private final List<Update> updates = new ArrayList<>();
  private final Map<String, String> roots;
  private final Expected expected;

  RecordedSession(JsonNode row) {
    this.row = row;
    this.expect = row.get("expect");
    row.get("updates").forEach(update -> updates.add(Update.of(AnyJson.bytes(update))));
    this.roots = rootsOf(row);
    this.expected = new Expected(roots);
  }

  /** The kinds of the roots by name. */
  static Map<String, String> rootsOf(JsonNode row) {
    Map<String, String> roots = new LinkedHashMap<>();
    row.get("roots").properties().forEach(e -> roots.put(e.getKey(), e.getValue().asText()));
    return roots;
  }

  void check() {
    Doc doc = newDoc(true);
    applyWithCheckpoints(doc);
    expected.check(doc, expect, "at the end");
    checkDiffs(doc);
    checkPositionsResolve(doc);
    checkLate(doc);
    checkWithoutCollecting();
    checkMerge();
  }

  private static Doc newDoc(boolean collectGarbage) {
    return Doc.create(new DocOptions(SERVER, collectGarbage, Budget.MESSAGE));
  }

  private void applyWithCheckpoints(Doc doc) {
    for (int done = 0; done <= updates.size(); done++) {
      if (done > 0) {
        doc.apply(updates.get(done - 1));
        Integrity.check(doc);
      }
      checkPositionsAre(doc, done);
      for (JsonNode checkpoint : expect.get("checkpoints")) {
        if (checkpoint.get("after").asInt() == done) {
          expected.check(doc, checkpoint, "after " + done + " messages");
        }
      }
    }
  }

  private void checkPositionsAre(Doc doc, int done) {
    for (JsonNode position : expect.path("relativePositions")) {
      if (position.get("after").asInt() == done) {
        RelativePosition made =
            doc.text(position.get("root").asText())
                .positionAt(position.get("index").asInt(), position.get("assoc").asInt());
        assertThat(hex(made.encode()))
            .as("position %s", position)
            .isEqualTo(hex(AnyJson.bytes(position.get("bytes"))));
      }
    }
  }

  private void checkPositionsResolve(Doc doc) {
    for (JsonNode position : expect.path("relativePositions")) {
      RelativePosition decoded = RelativePosition.decode(AnyJson.bytes(position.get("bytes")));
      int index = doc.resolve(decoded).map(ResolvedPosition::index).orElse(-1);
      JsonNode resolved = position.get("resolved");
      assertThat(index).as("position %s", position).isEqualTo(resolved.asInt(-1));
    }
  }

  private void checkDiffs(Doc doc) {
    for (JsonNode diff : expect.get("diffs")) {
      StateVector known = StateVector.decode(AnyJson.bytes(diff.get("sv")));
      Expected.checkUpdate(
          doc.encodeDiff(known), diff, expect.get("exact").asBoolean(), "for a peer with " + known);
    }
  }

  private void checkLate(Doc doc) {
    if (row.has("late")) {
      row.get("late").forEach(update -> doc.apply(Update.of(AnyJson.bytes(update))));
      Integrity.check(doc);
      expected.check(doc, row.get("expectLate"), "after the late messages");
    }
  }

  private void checkWithoutCollecting() {
    Doc doc = newDoc(false);
    for (int done = 1; done <= updates.size(); done++) {
      doc.apply(updates.get(done - 1));
      for (JsonNode recorded : expect.path("snapshots")) {
        if (recorded.get("after").asInt() == done) {
          assertThat(hex(doc.snapshot().encode()))
              .as("snapshot after %d messages", done)
              .isEqualTo(hex(AnyJson.bytes(recorded.get("snapshot"))));
        }
      }
    }
    Integrity.check(doc);
    JsonNode recorded = expect.get("noGc").has("same") ? expect : expect.get("noGc");
    Expected.checkUpdate(
        doc.encodeState(), recorded, recorded.get("exact").asBoolean(), "without collecting");
    expected.checkView(doc, expect.get("view"), "without collecting");
    checkSnapshotsRestore(doc);
  }

  private void checkSnapshotsRestore(Doc doc) {
    for (JsonNode recorded : expect.path("snapshots")) {
      Snapshot snapshot = Snapshot.decode(AnyJson.bytes(recorded.get("snapshot")), Budget.MESSAGE);
      recorded
          .get("text")
          .properties()
          .forEach(
              text ->
                  assertThat(doc.text(text.getKey()).textAt(snapshot))
                      .as("text after %s messages", recorded.get("after"))
                      .isEqualTo(text.getValue().asText()));
    }
  }

  private void checkMerge() {
    JsonNode merge = expect.get("merge");
    Update merged = UpdateMerge.merge(updates);
    Doc doc = newDoc(true);
    doc.apply(merged);
    expected.checkView(doc, expect.get("view"), "after applying the merged messages at once");
    assertThat(doc.stateVector()).as("merged").isEqualTo(stateVectorOf(expect.get("sv")));
    StateVector recorded = stateVectorOf(merge.get("svFromUpdate"));
    assertThat(StateVector.ofUpdate(merged)).as("of our merged update").isEqualTo(recorded);
    assertThat(StateVector.ofUpdate(Update.of(AnyJson.bytes(merge.get("update")))))
        .as("of Yjs' merged update")
        .isEqualTo(recorded);
  }

  private static StateVector stateVectorOf(JsonNode pairs) {
    Map<Long, Long> clocks = new LinkedHashMap<>();
    pairs.forEach(pair -> clocks.put(pair.get(0).asLong(), pair.get(1).asLong()));
    return StateVector.of(clocks);
  }
}
