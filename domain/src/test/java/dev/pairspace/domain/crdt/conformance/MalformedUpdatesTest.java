package dev.pairspace.domain.crdt.conformance;

import static dev.pairspace.domain.crdt.conformance.Expected.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Integrity;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Broken and odd messages: refused as a whole, or applied with Yjs' result. */
class MalformedUpdatesTest {
  private static final Tally TALLY = new Tally();

  /** What no client can produce may be refused although Yjs takes it. */
  private static final String NOBODY_WRITES =
      "(?s).*(overlapping delete|wait for each other|trailing bytes|is no type).*";

  @TestFactory
  Stream<DynamicTest> a_broken_message_leaves_the_document_as_it_was() {
    return ConformanceFiles.named("malformed").stream()
        .flatMap(
            file -> {
              JsonNode tree = ConformanceFiles.tree(file);
              return StreamSupport.stream(tree.get("rows").spliterator(), false)
                  .map(
                      row ->
                          TALLY.test(
                              file,
                              row.get("id").asText() + " " + row.get("why").asText(),
                              () -> check(tree, row)));
            });
  }

  @AfterAll
  static void report() {
    System.out.print(TALLY.report());
  }

  private static void check(JsonNode tree, JsonNode row) {
    Doc doc = Doc.create(new DocOptions(1, true, Budget.MESSAGE));
    doc.apply(Update.of(AnyJson.bytes(tree.get("start"))));
    assertThat(doc.text("text").toString()).isEqualTo(tree.get("startText").asText());
    String before = hex(doc.encodeState().toBytes());
    Update update = Update.of(AnyJson.bytes(row.get("update")));

    if (row.get("yjs").asText().equals("throws")) {
      assertThatThrownBy(() -> doc.apply(update)).isInstanceOf(MalformedInputException.class);
      checkUntouched(doc, before);
    } else {
      checkAppliedAsYjsDoes(doc, row, update, before);
    }
    Integrity.check(doc);
  }

  private static void checkAppliedAsYjsDoes(Doc doc, JsonNode row, Update update, String before) {
    try {
      doc.apply(update);
    } catch (MalformedInputException refused) {
      assertThat(row.get("why").asText()).matches(NOBODY_WRITES);
      checkUntouched(doc, before);
      return;
    }
    assertThat(doc.text("text").toString()).isEqualTo(row.get("text").asText());
    assertThat(doc.hasWaiting()).isEqualTo(row.get("pending").asBoolean());
  }

  private static void checkUntouched(Doc doc, String before) {
    assertThat(hex(doc.encodeState().toBytes())).isEqualTo(before);
    assertThat(doc.hasWaiting()).isFalse();
  }
}
