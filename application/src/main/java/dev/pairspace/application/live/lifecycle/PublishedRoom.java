package dev.pairspace.application.live.lifecycle;

import dev.pairspace.application.live.LiveStatus;
import dev.pairspace.application.live.RoomDependencies;
import dev.pairspace.application.live.memory.CountedHeap;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a room outside its turns: its status, how much memory it takes, and when its
 * next tick is due. Written in the room's turn; status and deadline are read by any thread.
 */
final class PublishedRoom {
  private final RoomDependencies dependencies;
  private final CountedHeap heap;
  private Instant idleSince;
  private volatile LiveStatus status = LiveStatus.EMPTY;
  private volatile Instant deadline = Instant.MAX;

  /**
   * @param heap counts what the room takes
   */
  PublishedRoom(RoomDependencies dependencies, CountedHeap heap) {
    this.dependencies = dependencies;
    this.heap = heap;
  }

  /**
   * At the end of a turn.
   *
   * @param behind whether the log holds what the room does not, so that a tick is due soon
   */
  void publish(LiveRoom room, boolean behind) {
    heap.set(room.document().heapBytes());
    status =
        new LiveStatus(
            room.sessions().participants(),
            room.sessions().size(),
            room.document().sizeInBytes(),
            room.saving().progress().unsavedUpdates(),
            room.unreadableUpdates());
    if (isIdle(room)) {
      idleSince = idleSince == null ? dependencies.clock().instant() : idleSince;
    } else {
      idleSince = null;
    }
    deadline = nextDeadline(room, behind);
  }

  /** The room leaves memory. */
  void clear() {
    status = LiveStatus.EMPTY;
    heap.set(0);
  }

  /** A tick begins; when the next one is due is known at the end of its turn. */
  void beginTick() {
    deadline = Instant.MAX;
  }

  /** What has happened in this very turn is not stored yet, so that the room is not idle. */
  boolean isIdleFor(LiveRoom room, Duration time, Instant now) {
    return idleSince != null
        && isIdle(room)
        && room.effects().isNothingToStore()
        && !now.isBefore(idleSince.plus(time));
  }

  private static boolean isIdle(LiveRoom room) {
    return room.sessions().isEmpty() && room.saving().progress().allCommitted();
  }

  private Instant nextDeadline(LiveRoom room, boolean behind) {
    if (isIdle(room)) {
      return idleSince.plus(dependencies.limits().idleUnload());
    }
    Instant now = dependencies.clock().instant();
    if (behind || room.saving().isSnapshotDue(now) || room.waitsForMemory()) {
      return now;
    }
    Instant expiry = room.presence().nextDeadline();
    Instant renewal = room.cursors().nextRenewal();
    return expiry.isBefore(renewal) ? expiry : renewal;
  }

  /** Null while the room has sessions, or something waits for its commit. */
  Instant idleSince() {
    return idleSince;
  }

  LiveStatus status() {
    return status;
  }

  Instant deadline() {
    return deadline;
  }
}
