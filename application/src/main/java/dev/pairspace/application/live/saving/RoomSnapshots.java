package dev.pairspace.application.live.saving;

import dev.pairspace.application.live.RoomDependencies;
import dev.pairspace.application.live.saving.RoomLoader.Tail;
import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * When a room's document is kept as a snapshot, and what that covers. Confined to the room's turn.
 *
 * <p>A snapshot holds exactly what the log has up to the number that it covers. The document is
 * written down when everything in it has been handed to the log, and kept once the last append in
 * it is committed; so it covers that append's number, also in a room where something always waits
 * for its commit.
 *
 * <p>If another node commits something between what is in it, the snapshot covers only what comes
 * before that, and holds some of what the log has behind it, which the next load reads again to no
 * effect. Waiting for a moment at which no other node interferes might take for ever.
 */
final class RoomSnapshots {
  private static final System.Logger LOGGER = System.getLogger(RoomSnapshots.class.getName());
  private static final int DUE_AFTER_UPDATES = 500;
  private static final long DUE_AFTER_BYTES = 8L << 20;
  private static final Duration BETWEEN_SNAPSHOTS = Duration.ofSeconds(30);

  /**
   * For rooms in which so much is written that the tail would be too long after the usual pause.
   */
  private static final Duration BETWEEN_SNAPSHOTS_OF_MUCH = Duration.ofSeconds(5);

  private static final int WORTH_AFTER_UPDATES = 100;
  private static final long WORTH_AFTER_BYTES = 256L << 10;

  private final RoomDependencies dependencies;
  private final Document document;
  private final Consumer<Runnable> nextTurn;

  private final LogPosition position;

  /**
   * Whether the log will never get something that is in this memory, or cannot be read: from then
   * on no number of the log says what this document holds.
   */
  private boolean apart;

  private long unreadable;
  private long coveredSeq;
  private long snapshotBytes;
  private long tailBytes;
  private Written written;

  /** Number in the log of the last append in what is written; 0 until that is committed. */
  private long writtenSeq;

  /** Up to here nothing is missing in what is written. */
  private long wholeThrough;

  private boolean keeping;
  private Instant last = Instant.EPOCH;

  /**
   * @param nextTurn takes steps to run in a later turn, from any thread
   */
  RoomSnapshots(
      RoomDependencies dependencies,
      Document document,
      Tail tail,
      LogPosition position,
      Consumer<Runnable> nextTurn) {
    this.dependencies = dependencies;
    this.document = document;
    this.position = position;
    this.nextTurn = nextTurn;
    coveredSeq = tail.lastSeq() - tail.updates();
    snapshotBytes = tail.snapshotBytes();
    tailBytes = tail.bytes();
    unreadable = tail.unreadable();
  }

  /** So much has been handed to the log. */
  void appended(long bytes) {
    tailBytes += bytes;
  }

  /**
   * An append is committed, and so is noted in the position; they are in their order.
   *
   * @param append its number in this room
   * @param lastSeq number in the log of its last update
   */
  void committed(long append, long lastSeq) {
    if (isToBeKept()) {
      if (position.isBehind()) {
        wholeThrough = Math.min(wholeThrough, position.knownSeq());
      }
      if (append == written.lastAppend()) {
        writtenSeq = lastSeq;
      }
      keepIfCertain();
    }
  }

  /**
   * The document now has what other nodes had written to the log.
   *
   * @param bytes of it
   * @param unread how many updates of it could not be read
   */
  void read(long bytes, int unread) {
    tailBytes += bytes;
    unreadable += unread;
    if (isToBeKept()) {
      keepIfCertain();
    }
  }

  /** An append will never be committed, or the log cannot be read. */
  void lost() {
    apart = true;
    if (isToBeKept()) {
      end(false);
    }
  }

  private boolean isToBeKept() {
    return written != null && !keeping;
  }

  /** Not before it is known that what other nodes have written does not contradict it. */
  private void keepIfCertain() {
    if (writtenSeq > 0 && position.knownSeq() >= writtenSeq) {
      keep(Math.min(writtenSeq, wholeThrough));
    }
  }

  /** Whether so much has been logged since the last snapshot that the next load would be slow. */
  boolean isDue(Instant now) {
    if (!isOfUse()) {
      return false;
    }
    if (tailBytes > Math.max(DUE_AFTER_BYTES, snapshotBytes)) {
      return !now.isBefore(last.plus(BETWEEN_SNAPSHOTS_OF_MUCH));
    }
    return position.knownSeq() - coveredSeq > DUE_AFTER_UPDATES
        && tailBytes > snapshotBytes / 2
        && !now.isBefore(last.plus(BETWEEN_SNAPSHOTS));
  }

  /** Whether the next load would be noticeably faster with one. */
  boolean isWorthIt() {
    return isOfUse()
        && (position.knownSeq() - coveredSeq > WORTH_AFTER_UPDATES
            || tailBytes > WORTH_AFTER_BYTES);
  }

  /** Whether one can be taken and would spare the next load something. */
  boolean isOfUse() {
    return !isBeingTaken() && !apart && !position.isBehind() && position.knownSeq() > coveredSeq;
  }

  /** How many updates in the log the document lacks, since they could not be read. */
  long unreadable() {
    return unreadable;
  }

  boolean isBeingTaken() {
    return written != null;
  }

  /**
   * Takes a snapshot. Everything that has changed the document must have been handed to the log.
   *
   * @param lastAppend number of the last append
   * @param committed whether it and all before are committed
   * @param afterwards run in a turn when the snapshot is kept or has failed
   */
  void take(Instant now, long lastAppend, boolean committed, Runnable afterwards) {
    last = now;
    written = new Written(document.state(), lastAppend, tailBytes, unreadable, afterwards);
    wholeThrough = Long.MAX_VALUE;
    writtenSeq = committed ? position.knownSeq() : 0;
    keepIfCertain();
  }

  private void keep(long coversSeq) {
    keeping = true;
    var snapshot = new DocumentSnapshot(coversSeq, written.state(), written.unreadable());
    try {
      dependencies.blocking().execute(() -> save(snapshot));
    } catch (RejectedExecutionException stopping) {
      end(false);
    }
  }

  /** Outside the turn. A failure costs only time at the next load: the log has everything. */
  private void save(DocumentSnapshot snapshot) {
    boolean kept = false;
    try {
      dependencies.snapshots().save(document.id(), snapshot);
      kept = true;
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.WARNING, () -> "snapshot.failed document=" + document.id(), e);
    } finally {
      boolean succeeded = kept;
      nextTurn.accept(() -> saved(snapshot.coversSeq(), succeeded));
    }
  }

  private void saved(long covered, boolean kept) {
    if (kept) {
      coveredSeq = covered;
    }
    end(kept);
  }

  private void end(boolean kept) {
    Written ended = written;
    written = null;
    keeping = false;
    if (kept) {
      snapshotBytes = ended.state().sizeInBytes();
      tailBytes -= ended.tailBytes();
    }
    ended.afterwards().run();
  }

  /**
   * A document as it was at the end of a turn.
   *
   * @param lastAppend number of the last append that is in it
   * @param tailBytes logged since the snapshot before
   * @param unreadable updates that are not in it, since they could not be read
   */
  private record Written(
      Update state, long lastAppend, long tailBytes, long unreadable, Runnable afterwards) {}
}
