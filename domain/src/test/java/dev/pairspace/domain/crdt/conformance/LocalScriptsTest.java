package dev.pairspace.domain.crdt.conformance;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The engine in the part of an editing client. */
class LocalScriptsTest {
  private static final Tally TALLY = new Tally();

  @TestFactory
  Stream<DynamicTest> a_local_transaction_emits_the_bytes_that_yjs_emits() {
    return ConformanceFiles.named("local").stream()
        .flatMap(
            file ->
                ConformanceFiles.lines(file).stream()
                    .map(
                        row ->
                            TALLY.test(
                                file, row.get("id").asText(), () -> new LocalScript(row).check())));
  }

  @AfterAll
  static void report() {
    System.out.print(TALLY.report());
  }
}
