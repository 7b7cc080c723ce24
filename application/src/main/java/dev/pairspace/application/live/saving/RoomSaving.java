package dev.pairspace.application.live.saving;

import dev.pairspace.application.live.RoomDependencies;
import dev.pairspace.application.live.saving.RoomLoader.Tail;
import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import dev.pairspace.application.port.UpdateLog.LogEntry;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.document.Document;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A room's way to the store: appends to the log, and now and then a snapshot. Confined to the
 * room's turn.
 */
public final class RoomSaving {
  private final RoomDependencies dependencies;
  private final Document document;
  private final SaveProgress progress = new SaveProgress();
  private final LogPosition position;
  private final RoomSnapshots snapshots;
  private final LogGrowthBound growth;

  /**
   * @param nextTurn takes steps to run in a later turn, from any thread
   */
  public RoomSaving(
      RoomDependencies dependencies, Document document, Tail tail, Consumer<Runnable> nextTurn) {
    this.dependencies = dependencies;
    this.document = document;
    this.position = new LogPosition(tail.lastSeq());
    this.snapshots = new RoomSnapshots(dependencies, document, tail, position, nextTurn);
    this.growth = LogGrowthBound.of(dependencies.limits().room(), dependencies.clock());
  }

  /**
   * Hands updates to the log.
   *
   * @param done is told the append's number and outcome, on a thread of the log
   */
  public void append(List<LoggedUpdate> updates, BiConsumer<Long, AppendOutcome> done) {
    long bytes = updates.stream().mapToLong(update -> update.payload().sizeInBytes()).sum();
    CompletionStage<AppendOutcome> queued = dependencies.log().append(document.id(), updates);
    snapshots.appended(bytes);
    growth.logged(bytes);
    long number = progress.begin(updates.size(), bytes);
    var unused = queued.thenAccept(outcome -> done.accept(number, outcome));
  }

  /** An append has come to its end. */
  public void ended(long number, AppendOutcome outcome) {
    int updates = progress.end(number);
    if (outcome instanceof Committed committed) {
      position.committed(committed.lastSeq() - updates + 1, committed.lastSeq());
      snapshots.committed(number, committed.lastSeq());
    } else {
      snapshots.lost();
    }
  }

  /**
   * The document now has what other nodes had written to the log behind the position.
   *
   * @param unread how many of these could not be read
   */
  public void read(List<LogEntry> entries, int unread) {
    long bytes = entries.stream().mapToLong(entry -> entry.payload().sizeInBytes()).sum();
    position.read(entries.get(entries.size() - 1).seq());
    growth.logged(bytes);
    snapshots.read(bytes, unread);
  }

  /** The log cannot be read: what other nodes have written to it stays unknown. */
  public void cannotRead() {
    snapshots.lost();
  }

  public LogPosition position() {
    return position;
  }

  /** How many updates in the log the document lacks, since they could not be read. */
  public long unreadable() {
    return snapshots.unreadable();
  }

  public boolean isSnapshotDue(Instant now) {
    return snapshots.isDue(now);
  }

  public boolean isSnapshotOfUse() {
    return snapshots.isOfUse();
  }

  boolean isSnapshotWorthIt() {
    return snapshots.isWorthIt();
  }

  public boolean isTakingSnapshot() {
    return snapshots.isBeingTaken();
  }

  /**
   * Keeps the document as it is as a snapshot. Everything that has changed it must have been handed
   * to the log.
   *
   * @param afterwards run in a turn when it is kept or has failed
   */
  public void takeSnapshot(Instant now, Runnable afterwards) {
    snapshots.take(now, progress.appended(), progress.allCommitted(), afterwards);
  }

  public LogGrowthBound growth() {
    return growth;
  }

  public SaveProgress progress() {
    return progress;
  }
}
