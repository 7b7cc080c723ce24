package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.UpdateLog.LogRead;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a log was found to hold of a document.
 *
 * @param lastSeq number of the last update
 */
public record LogContents(List<Update> updates, long lastSeq) {

  /** Everything behind a number, which must have come in its order; empty if not found. */
  public static Optional<LogContents> after(UpdateLog log, DocumentId document, long afterSeq) {
    List<Update> updates = new ArrayList<>();
    LogRead read =
        log.readAfter(
            document,
            afterSeq,
            (seq, update) -> {
              assertThat(seq).isEqualTo(afterSeq + updates.size() + 1);
              updates.add(update);
            });
    return read instanceof LogRead.Found found
        ? Optional.of(new LogContents(updates, found.lastSeq()))
        : Optional.empty();
  }
}
