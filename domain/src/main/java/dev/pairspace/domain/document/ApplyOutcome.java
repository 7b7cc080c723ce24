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
   * It brings, under ids that are known, other content than is known: two sessions have written
   * under one client id, by accident or because one of them forges the other's. The document is
   * unchanged; what the update brought is lost unless its sender brings it under another id.
   *
   * <p>The session that sent it must be ended so that it comes back with a new id and its text, and
   * must not be told that this update is saved. So must any other session that writes under {@code
   * client}. A session that does it again may be refused for good. What honest clients bring again
   * (the same units, whole or in part, split or joined, or deleted meanwhile) is never this.
   *
   * @param client the Yjs client id that two sessions have written under
   */
  record ClientIdClash(long client) implements ApplyOutcome {}

  /**
   * It brings something new under the client id under which this server writes its own edits, which
   * no honest client does. The document is unchanged; the session must be ended for good. What the
   * server wrote itself may come back from any session.
   */
  record ServerIdUsed() implements ApplyOutcome {}

  /**
   * It would have made the document too large; the document is unchanged.
   *
   * @param limit what would have been exceeded, as a sentence for users
   */
  record TooLarge(String limit) implements ApplyOutcome {}
}
