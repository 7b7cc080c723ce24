package dev.pairspace.application.live;

import dev.pairspace.domain.room.RoomLimits;
import java.time.Duration;

/**
 * How much rooms in memory may take, and when they leave it.
 *
 * @param room limits of one room, as clients are told
 * @param maxLiveBytes of heap for the documents of all rooms in memory together; the less of it is
 *     free, the smaller are the rooms that may still be loaded or grow
 * @param maxUnsavedBytes of one room: what may wait for its commit before new edits are refused
 * @param idleUnload after which an empty room that is stored leaves memory
 * @param pace shortest time from one turn to the next under load
 */
public record LiveLimits(
    RoomLimits room, long maxLiveBytes, long maxUnsavedBytes, Duration idleUnload, Duration pace) {

  /** Under load one frame then carries what came in two milliseconds. */
  public static final Duration DEFAULT_PACE = Duration.ofMillis(2);

  public static final long DEFAULT_MAX_UNSAVED_BYTES = 32L << 20;

  public LiveLimits {
    if (maxLiveBytes < 1 || maxUnsavedBytes < 1 || idleUnload.isNegative() || pace.isNegative()) {
      throw new IllegalArgumentException(
          "live limits: "
              + maxLiveBytes
              + ", "
              + maxUnsavedBytes
              + ", "
              + idleUnload
              + ", "
              + pace);
    }
  }

  /** With the usual pace and bound on unsaved changes. */
  public static LiveLimits of(RoomLimits room, long maxLiveBytes, Duration idleUnload) {
    return new LiveLimits(room, maxLiveBytes, DEFAULT_MAX_UNSAVED_BYTES, idleUnload, DEFAULT_PACE);
  }
}
