package dev.pairspace.application.live;

import dev.pairspace.application.live.RoomLoader.Tail;
import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.document.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;

/** A room's way to the store: appends to the log, and now and then a snapshot. In turn. */
final class RoomSaving {
  private static final System.Logger LOGGER = System.getLogger(RoomSaving.class.getName());
  private static final int SNAPSHOT_AFTER_UPDATES = 500;
  private static final Duration BETWEEN_SNAPSHOTS = Duration.ofSeconds(30);

  private final Surroundings surroundings;
  private final Document document;
  private final SaveProgress progress = new SaveProgress();

  /**
   * Up to here the document has everything in the log. Stops rising at a gap: there another node
   * wrote something that is not in this memory, and a snapshot that claimed to cover it would lose
   * it.
   */
  private long knownSeq;

  private long coveredSeq;
  private long snapshotBytes;
  private long tailBytes;
  private boolean writing;
  private Instant nextSnapshot = Instant.EPOCH;

  RoomSaving(Surroundings surroundings, Document document, Tail tail) {
    this.surroundings = surroundings;
    this.document = document;
    knownSeq = tail.lastSeq();
    coveredSeq = tail.lastSeq() - tail.updates();
    snapshotBytes = tail.snapshotBytes();
    tailBytes = tail.updates() == 0 ? 0 : document.sizeInBytes() - snapshotBytes;
  }

  /**
   * Hands updates to the log.
   *
   * @param done is told the append's number and outcome, on a thread of the log
   */
  void append(List<LoggedUpdate> updates, BiConsumer<Long, AppendOutcome> done) {
    long bytes = updates.stream().mapToLong(update -> update.payload().sizeInBytes()).sum();
    tailBytes += bytes;
    CompletionStage<AppendOutcome> queued = surroundings.log().append(document.id(), updates);
    long number = progress.begin(updates.size(), bytes);
    var unused = queued.thenAccept(outcome -> done.accept(number, outcome));
  }

  /** An append has come to its end. */
  void ended(long number, AppendOutcome outcome) {
    int updates = progress.end(number);
    if (outcome instanceof Committed committed && committed.lastSeq() == knownSeq + updates) {
      knownSeq = committed.lastSeq();
    }
  }

  /** Whether so much has been logged since the last snapshot that the next load would be slow. */
  boolean isSnapshotDue(Instant now) {
    return !writing
        && !now.isBefore(nextSnapshot)
        && knownSeq - coveredSeq > SNAPSHOT_AFTER_UPDATES
        && tailBytes > snapshotBytes / 2;
  }

  boolean hasTail() {
    return knownSeq > coveredSeq;
  }

  /**
   * Writes a snapshot, outside the turn.
   *
   * @param done run when it is written or has failed, on a thread that may block
   */
  void writeSnapshot(Instant now, Runnable done) {
    writing = true;
    nextSnapshot = now.plus(BETWEEN_SNAPSHOTS);
    var snapshot = new DocumentSnapshot(knownSeq, document.state());
    try {
      surroundings.blocking().execute(() -> save(snapshot, done));
    } catch (RejectedExecutionException stopping) {
      done.run();
    }
    coveredSeq = knownSeq;
    snapshotBytes = snapshot.state().sizeInBytes();
    tailBytes = 0;
  }

  boolean isWriting() {
    return writing;
  }

  void snapshotWritten() {
    writing = false;
  }

  /** A failure costs nothing but time at the next load: the log has everything. */
  private void save(DocumentSnapshot snapshot, Runnable done) {
    try {
      surroundings.snapshots().save(document.id(), snapshot);
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.WARNING, () -> "snapshot.failed document=" + document.id(), e);
    } finally {
      done.run();
    }
  }

  SaveProgress progress() {
    return progress;
  }
}
