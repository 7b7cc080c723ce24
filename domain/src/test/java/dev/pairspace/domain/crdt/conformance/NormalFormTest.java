package dev.pairspace.domain.crdt.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The measuring instrument is measured first, against the hashes which Yjs' updates came with. */
class NormalFormTest {
  @TestFactory
  Stream<DynamicTest> reproduces_the_recorded_hash_of_every_recorded_update() {
    return ConformanceFiles.named("cases", "held").stream()
        .flatMap(file -> ConformanceFiles.lines(file).stream())
        .map(row -> DynamicTest.dynamicTest(row.get("id").asText(), () -> check(row)));
  }

  @Test
  void merges_overlapping_deletions_and_leaves_out_what_was_skipped() {
    byte[] update =
        HexFormat.of().parseHex("01020903" + "0a02" + "0002" + "010902" + "0302" + "0403");

    assertThat(NormalForm.of(update)).isEqualTo("9:5 G\n9:6 G\nD 9:3+4");
  }

  private static void check(JsonNode row) {
    checkHash(row.get("expect"));
    row.get("expect").path("diffs").forEach(NormalFormTest::checkHash);
    if (row.has("expectLate")) {
      checkHash(row.get("expectLate"));
    }
  }

  private static void checkHash(JsonNode state) {
    assertThat(NormalForm.sha256(bytes(state.get("update"))))
        .isEqualTo(state.get("unitsSha256").asText());
  }

  private static byte[] bytes(JsonNode base64) {
    try {
      return base64.binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
