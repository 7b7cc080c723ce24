package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Update;

/** What became of an update that a document was asked to apply. */
public sealed interface ApplyOutcome {

  /**
   * It changed the document.
   *
   * @param effective everything that became effective, so also what had waited for this update
   * @param mayHoldOthers whether some of it may have come with an earlier update
   */
  record Applied(Update effective, boolean mayHoldOthers) implements ApplyOutcome {}

  /** Everything in it was known before. */
  record AlreadyKnown() implements ApplyOutcome {}

  /** It is kept until the updates that it builds on have come. */
  record Waiting() implements ApplyOutcome {}

  /**
   * It would have made the document too large; the document is unchanged.
   *
   * @param limit what would have been exceeded, as a sentence for people
   */
  record TooLarge(String limit) implements ApplyOutcome {}
}
