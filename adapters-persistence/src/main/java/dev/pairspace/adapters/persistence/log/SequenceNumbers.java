package dev.pairspace.adapters.persistence.log;

import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.DocumentGone;
import dev.pairspace.domain.document.DocumentId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The sequence numbers that a batch has got within its transaction: which numbers its updates will
 * have if it commits.
 */
final class SequenceNumbers {

  private final Map<Append, Long> firstSeqs = new LinkedHashMap<>();

  /**
   * @param lastSeqs the documents' last numbers with this batch included; a document that is
   *     missing does not exist
   */
  SequenceNumbers(Batch batch, Map<DocumentId, Long> lastSeqs) {
    Map<DocumentId, Long> next = new HashMap<>();
    batch
        .updatesPerDocument()
        .forEach(
            (document, count) -> {
              if (lastSeqs.containsKey(document)) {
                next.put(document, lastSeqs.get(document) - count + 1);
              }
            });
    for (Append append : batch.appends()) {
      Long first = next.get(append.document());
      if (first != null) {
        firstSeqs.put(append, first);
        next.put(append.document(), first + append.updates().size());
      }
    }
  }

  /** Number of the append's first update; empty if its document does not exist. */
  OptionalLong firstSeqOf(Append append) {
    Long first = firstSeqs.get(append);
    return first == null ? OptionalLong.empty() : OptionalLong.of(first);
  }

  /** What is to be answered once the transaction has committed. */
  AppendOutcome outcomeOf(Append append) {
    Long first = firstSeqs.get(append);
    return first == null ? new DocumentGone() : new Committed(first + append.updates().size() - 1);
  }
}
