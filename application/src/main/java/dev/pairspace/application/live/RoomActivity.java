package dev.pairspace.application.live;

import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.room.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Notes in the store when somebody was in a room. What cannot be noted is logged: it costs only
 * exactness. Safe for any thread.
 */
final class RoomActivity {
  private static final System.Logger LOGGER = System.getLogger(RoomActivity.class.getName());

  private final RoomRepository rooms;
  private final Executor blocking;

  RoomActivity(RoomRepository rooms, Executor blocking) {
    this.rooms = rooms;
    this.blocking = blocking;
  }

  /** Blocks. */
  void record(RoomId room, Instant at) {
    try {
      rooms.recordActivity(List.of(room), at);
    } catch (StorageUnavailableException e) {
      logUnrecorded(room, e);
    }
  }

  /** The same without waiting for it. */
  void recordLater(RoomId room, Instant at) {
    try {
      blocking.execute(() -> record(room, at));
    } catch (RejectedExecutionException stopping) {
      logUnrecorded(room, stopping);
    }
  }

  private static void logUnrecorded(RoomId room, RuntimeException why) {
    LOGGER.log(System.Logger.Level.WARNING, () -> "activity.unrecorded room=" + room, why);
  }
}
