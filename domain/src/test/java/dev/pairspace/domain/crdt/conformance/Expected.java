package dev.pairspace.domain.crdt.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.Update;
import java.util.HexFormat;
import java.util.Map;

/** Compares a document with what was recorded of Yjs'. */
final class Expected {
  private final Map<String, String> roots;

  /**
   * @param roots kinds of the root types by name
   */
  Expected(Map<String, String> roots) {
    this.roots = roots;
  }

  /** Whatever of state vector, view, update and waiting the row tells. */
  void check(Doc doc, JsonNode row, String when) {
    checkStateVector(doc, row, when);
    if (row.has("pending")) {
      assertThat(doc.hasWaiting())
          .as("something waits %s", when)
          .isEqualTo(row.get("pending").asBoolean());
    }
    if (row.has("view")) {
      checkView(doc, row.get("view"), when);
    }
    checkUpdate(doc.encodeState(), row, row.path("exact").asBoolean(), when);
  }

  void checkView(Doc doc, JsonNode expected, String when) {
    JsonNode view = View.of(doc, roots);
    if (!View.same(view, expected)) {
      assertThat(view.toPrettyString()).as("view %s", when).isEqualTo(expected.toPrettyString());
    }
  }

  /** Byte for byte if exact; the units always. */
  static void checkUpdate(Update update, JsonNode row, boolean exact, String when) {
    byte[] bytes = update.toBytes();
    String units = NormalForm.sha256(bytes);
    if (row.has("update") && !units.equals(row.get("unitsSha256").asText())) {
      assertThat(NormalForm.of(bytes))
          .as("units %s", when)
          .isEqualTo(NormalForm.of(AnyJson.bytes(row.get("update"))));
    }
    assertThat(units).as("hash of the units %s", when).isEqualTo(row.get("unitsSha256").asText());
    if (exact) {
      assertThat(hex(bytes)).as("update %s", when).isEqualTo(hex(AnyJson.bytes(row.get("update"))));
    }
  }

  private static void checkStateVector(Doc doc, JsonNode row, String when) {
    StringBuilder pairs = new StringBuilder();
    var stateVector = doc.stateVector();
    for (long client : stateVector.clients()) {
      pairs.append('[').append(client).append(',').append(stateVector.clockOf(client)).append(']');
    }
    StringBuilder expected = new StringBuilder();
    row.get("sv").forEach(pair -> expected.append(pair));
    assertThat(pairs.toString()).as("state vector %s", when).isEqualTo(expected.toString());
    if (row.has("svBytes")) {
      assertThat(hex(stateVector.encode()))
          .as("encoded state vector %s", when)
          .isEqualTo(hex(AnyJson.bytes(row.get("svBytes"))));
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
