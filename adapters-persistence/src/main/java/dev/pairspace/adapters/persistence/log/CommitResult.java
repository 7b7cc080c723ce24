package dev.pairspace.adapters.persistence.log;

import java.sql.SQLException;

/** How one attempt to commit a batch ended. */
sealed interface CommitResult {

  record Committed(SequenceNumbers numbering) implements CommitResult {}

  /** An earlier attempt, whose end was in doubt, had been successful. */
  record CommittedBefore() implements CommitResult {}

  /**
   * Nothing of this attempt was stored.
   *
   * @param stamped whether the attempt got far enough to know that none before it was successful
   */
  record RolledBack(SQLException cause, boolean stamped) implements CommitResult {}

  /** The connection broke during the commit: it may have happened, with these numbers. */
  record InDoubt(SequenceNumbers numbering, SQLException cause) implements CommitResult {}
}
