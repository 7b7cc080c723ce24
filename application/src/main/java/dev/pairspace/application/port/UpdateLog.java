package dev.pairspace.application.port;

import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/**
 * The append-only log of every document, and the source of truth. What it has committed survives
 * any crash.
 */
public interface UpdateLog {

  /**
   * Queues updates of one document for the next group commit, and returns at once. Calls for one
   * document are committed in their order. Transient failures are retried for ever, so the stage
   * may stay open for long.
   *
   * @param updates at least one
   * @return completes, never exceptionally, once it is certain what became of the updates; on a
   *     thread of the log
   */
  CompletionStage<AppendOutcome> append(DocumentId document, List<LoggedUpdate> updates);

  /** In bytes of payload: a piece of a log ends with the entry that brings it to so much. */
  int PIECE_BYTES = 4 << 20;

  /**
   * Reads a piece of a document's log, whichever node has written it: the entries behind {@code
   * after}, in the order of their commits. However long the log is, a piece is bounded, and the
   * next one begins behind its last entry. Blocks.
   *
   * @param after exclusive; 0 begins with the first entry; never more than the number of the last
   * @param limit how many entries at most, at least 1; there are fewer if they are large, or the
   *     log ends
   * @throws StorageUnavailableException if the store cannot answer now
   * @throws IllegalStateException if the log has a hole, or ends before {@code after}
   */
  LogRead read(DocumentId document, long after, int limit);

  /** What waits for its commit, over all documents. */
  Backlog backlog();

  /** What the log has done since it was opened. Its numbers only grow. */
  Achievement achievement();

  /**
   * An update with its author.
   *
   * @param author opaque to the log: a member id, or the name of a part of the server; at most 64
   *     characters
   */
  record LoggedUpdate(Update payload, String author) {

    /** Longest name of an author, in UTF-16 units. */
    public static final int MAX_AUTHOR_LENGTH = 64;

    public LoggedUpdate {
      Objects.requireNonNull(payload, "payload");
      if (author.isBlank() || author.length() > MAX_AUTHOR_LENGTH) {
        throw new IllegalArgumentException("author of an update: '" + author + "'");
      }
    }
  }

  /** What became of appended updates. */
  sealed interface AppendOutcome {
    /**
     * Durable.
     *
     * @param lastSeq sequence number of the last of them; numbers have no gaps
     */
    record Committed(long lastSeq) implements AppendOutcome {}

    /** Will never be stored: the store refuses just these updates. */
    record SetAside(String reason) implements AppendOutcome {}

    /** Will never be stored: there is no such document, or not any more. */
    record DocumentGone() implements AppendOutcome {}
  }

  /**
   * An update as it was committed.
   *
   * @param seq its number; the first has 1, and there are no gaps
   * @param author as it was given with the update; see {@link LoggedUpdate}
   * @param committedAt by the store's clock, in microseconds; never earlier than that of the entry
   *     before, unless that clock was put back
   */
  record LogEntry(long seq, String author, Instant committedAt, Update payload) {}

  /** What the log knows of a document. A failure is neither of these. */
  sealed interface LogRead {
    /**
     * @param entries without a gap, from {@code after} + 1 on; none only if none came later
     * @param lastSeq number of the document's last entry when this was read: there is more if it is
     *     not the last of these
     */
    record Found(List<LogEntry> entries, long lastSeq) implements LogRead {}

    record NotFound() implements LogRead {}
  }

  /**
   * @param updates number of updates that wait
   * @param bytes their payloads together
   * @param age how long the oldest has been waiting; zero if none waits
   */
  record Backlog(int updates, long bytes, Duration age) {}

  /**
   * @param commits transactions that are durable; each may hold updates of many documents
   * @param timeInCommits what they took together, failed attempts at them included
   * @param updates how many updates they made durable
   * @param bytes the payloads of those together
   * @param failures attempts that failed, because of the store or of an update
   * @param setAside appends that will never be stored
   */
  record Achievement(
      long commits,
      Duration timeInCommits,
      long updates,
      long bytes,
      long failures,
      long setAside) {}
}
