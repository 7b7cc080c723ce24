package dev.pairspace.application.operation;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Removal;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Deletes rooms that nobody has opened for long. What is in memory is not forgotten. */
public final class DeleteForgottenRooms {

  /** How many rooms one call looks at, so that it never keeps the store busy for long. */
  public static final int MOST_AT_ONCE = 100;

  private final RoomRepository rooms;
  private final LiveRooms live;
  private final InstantSource clock;

  public DeleteForgottenRooms(RoomRepository rooms, LiveRooms live, InstantSource clock) {
    this.rooms = rooms;
    this.live = live;
    this.clock = clock;
  }

  /**
   * @param retention for how long nobody may have been in a room that is deleted
   */
  public record Command(Duration retention) {}

  /**
   * Deletes at most {@link #MOST_AT_ONCE} rooms. Blocks.
   *
   * @return how many were deleted
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public int handle(Command command) {
    Instant now = clock.instant();
    Instant since = now.minus(command.retention());
    int deleted = 0;
    for (RoomId room : rooms.findInactiveSince(since, MOST_AT_ONCE)) {
      if (live.statusOf(room).isPresent()) {
        rooms.recordActivity(room, now);
      } else if (rooms.removeIfInactiveSince(room, since, now) instanceof Removal.Removed) {
        live.deleted(room);
        deleted++;
      }
    }
    return deleted;
  }
}
