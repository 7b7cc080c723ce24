package dev.pairspace.application.port;

import dev.pairspace.application.port.UpdateLog.LogEntry;
import dev.pairspace.application.port.UpdateLog.LogRead;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What a log was found to hold of a document.
 *
 * @param lastSeq number of the last update
 */
public record LogContents(List<Update> updates, long lastSeq) {

  /** Everything behind a number, which must have come in its order; empty if not found. */
  public static Optional<LogContents> after(UpdateLog log, DocumentId document, long afterSeq) {
    List<LogEntry> entries = new ArrayList<>();
    while (log.read(document, afterSeq + entries.size(), 1_000) instanceof LogRead.Found piece) {
      entries.addAll(piece.entries());
      if (afterSeq + entries.size() >= piece.lastSeq()) {
        requireNumbersAfter(afterSeq, entries);
        return Optional.of(
            new LogContents(entries.stream().map(LogEntry::payload).toList(), piece.lastSeq()));
      }
    }
    return Optional.empty();
  }

  private static void requireNumbersAfter(long afterSeq, List<LogEntry> entries) {
    var expected = LongStream.rangeClosed(afterSeq + 1, afterSeq + entries.size()).boxed().toList();
    if (!entries.stream().map(LogEntry::seq).toList().equals(expected)) {
      throw new AssertionError("not every number once and in its order: " + entries);
    }
  }
}
