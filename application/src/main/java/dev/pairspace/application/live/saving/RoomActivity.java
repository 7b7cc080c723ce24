package dev.pairspace.application.live.saving;

import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.room.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Notes in the store when participants were in a room. Safe for any thread. */
public final class RoomActivity {
  private static final System.Logger LOGGER = System.getLogger(RoomActivity.class.getName());

  private final RoomRepository rooms;
  private final Executor blocking;

  public RoomActivity(RoomRepository rooms, Executor blocking) {
    this.rooms = rooms;
    this.blocking = blocking;
  }

  /**
   * Blocks.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  void record(RoomId room, Instant at) {
    rooms.recordActivity(List.of(room), at);
  }

  /** The same without waiting for it; a failure is logged. */
  public void recordLater(RoomId room, Instant at) {
    try {
      blocking.execute(() -> tryToRecord(room, at));
    } catch (RejectedExecutionException stopping) {
      logUnrecorded(room, stopping);
    }
  }

  private void tryToRecord(RoomId room, Instant at) {
    try {
      record(room, at);
    } catch (StorageUnavailableException e) {
      logUnrecorded(room, e);
    }
  }

  private static void logUnrecorded(RoomId room, RuntimeException why) {
    LOGGER.log(System.Logger.Level.WARNING, () -> "activity.unrecorded room=" + room, why);
  }
}
