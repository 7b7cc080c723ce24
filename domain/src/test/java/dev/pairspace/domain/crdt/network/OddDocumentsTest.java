package dev.pairspace.domain.crdt.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Integrity;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.crdt.conformance.View;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a released client can write by legal calls with odd arguments, and Yjs can read, the engine
 * reads as well: with the same result, and so that Yjs can read what it writes of it.
 */
class OddDocumentsTest {
  private static YjsProcess yjs;

  @BeforeAll
  static void start() {
    yjs = new YjsProcess();
  }

  @AfterAll
  static void stop() {
    yjs.close();
  }

  @Test
  void whatever_yjs_writes_and_reads_is_read_and_written_again_to_the_same_effect() {
    Seeds.upTo(400).forEach(OddDocumentsTest::check);
  }

  private static void check(long seed) {
    JsonNode odd = yjs.ask(yjs.request("odd").put("seed", seed));
    Map<String, String> roots = new HashMap<>();
    odd.get("roots").properties().forEach(e -> roots.put(e.getKey(), e.getValue().asText()));
    int form = 0;
    for (JsonNode each : odd.get("forms")) {
      String what = "seed " + seed + ", form " + form++;
      List<Update> updates =
          YjsProcess.allBytes(each.get("updates")).stream().map(Update::of).toList();
      Doc doc = Doc.create(new DocOptions(1, true, Budget.MESSAGE));
      Doc atOnce = Doc.create(new DocOptions(1, true, Budget.MESSAGE));
      try {
        updates.forEach(doc::apply);
        atOnce.apply(UpdateMerge.merge(updates));
      } catch (MalformedInputException refused) {
        throw new AssertionError(what, refused);
      }
      Integrity.check(doc);
      Integrity.check(atOnce);
      assertThat(doc.hasWaiting()).as(what).isFalse();
      if (!each.get("agrees").asBoolean()) {
        continue; // with itself
      }
      if (cleansUpOtherwise(odd, doc, roots)) {
        continue;
      }
      shows(what, View.of(doc, roots), each.get("shown"));
      if (!each.get("shown").toString().contains("\ufffd")) { // of a pair both forms were merged
        shows(what + ", merged", View.of(atOnce, roots), each.get("shown"));
      }
      shows(what + ", by Yjs", shownByYjs(doc), each.get("shown"));
    }
  }

  /**
   * Whether the document shows what Yjs shows of the whole state, which is not what it shows of the
   * single messages: between them it removes marks that it takes for redundant.
   */
  private static boolean cleansUpOtherwise(JsonNode odd, Doc doc, Map<String, String> roots) {
    JsonNode whole = odd.get("forms").get(0);
    return !whole.get("agrees").asBoolean()
        && View.same(JoinedDeltas.of(View.of(doc, roots)), JoinedDeltas.of(whole.get("shown")));
  }

  private static JsonNode shownByYjs(Doc doc) {
    byte[] state = doc.encodeState().toBytes();
    return yjs.ask(yjs.request("shown").put("update", state)).get("shown");
  }

  private static void shows(String what, JsonNode view, JsonNode expectedView) {
    JsonNode shown = JoinedDeltas.of(view);
    JsonNode expected = JoinedDeltas.of(expectedView);
    if (View.same(shown, expected)) {
      return;
    }
    expected
        .fieldNames()
        .forEachRemaining(
            root ->
                assertThat(shown.get(root).toString())
                    .as("%s, root '%s'", what, root)
                    .isEqualTo(expected.get(root).toString()));
  }
}
