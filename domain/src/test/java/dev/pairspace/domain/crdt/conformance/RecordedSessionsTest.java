package dev.pairspace.domain.crdt.conformance;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The engine in the part of a server: what it has after a given list of messages. */
class RecordedSessionsTest {
  private static final Tally TALLY = new Tally();

  @TestFactory
  Stream<DynamicTest> a_recorded_session_leads_to_what_yjs_has() {
    return ConformanceFiles.named("cases", "held").stream()
        .flatMap(
            file ->
                ConformanceFiles.lines(file).stream()
                    .map(
                        row ->
                            TALLY.test(
                                file,
                                "%s %s %s"
                                    .formatted(
                                        row.get("id").asText(),
                                        row.get("kind").asText(),
                                        row.get("delivery").asText()),
                                () -> new RecordedSession(row).check())));
  }

  @AfterAll
  static void report() {
    System.out.print(TALLY.report());
  }
}
