package dev.pairspace.application.operation;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Removal;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deletes rooms that have not been opened for long. A room in memory is not forgotten. */
public final class DeleteForgottenRooms {
  private static final System.Logger LOGGER =
      System.getLogger(DeleteForgottenRooms.class.getName());

  /** How many rooms are looked for at once. */
  static final int PAGE = 100;

  /** With so many rooms that cannot be deleted now, the rest is left to the next time. */
  static final int MOST_KEPT = 1_000;

  private final RoomRepository rooms;
  private final LiveRooms live;
  private final RecordActivity recordActivity;
  private final InstantSource clock;

  public DeleteForgottenRooms(
      RoomRepository rooms, LiveRooms live, RecordActivity recordActivity, InstantSource clock) {
    this.rooms = rooms;
    this.live = live;
    this.recordActivity = recordActivity;
    this.clock = clock;
  }

  /**
   * @param retention for how long a room must have been empty to be deleted
   */
  public record Command(Duration retention) {}

  /**
   * Deletes all forgotten rooms, each by itself: one that cannot be deleted is logged, and the
   * others are deleted all the same. Blocks; ends early if its thread is interrupted.
   *
   * @return how many were deleted
   * @throws StorageUnavailableException if the store cannot say which rooms there are
   */
  public int handle(Command command) {
    recordActivity.handle();
    Instant now = clock.instant();
    return new Pass(now.minus(command.retention()), now).deleteAll();
  }

  /** Once through all rooms that are forgotten at a moment. Confined to one thread. */
  private final class Pass {
    private final Instant since;
    private final Instant now;
    private final Set<RoomId> kept = new HashSet<>();
    private int deleted;

    Pass(Instant since, Instant now) {
      this.since = since;
      this.now = now;
    }

    int deleteAll() {
      List<RoomId> page = nextPage();
      while (!page.isEmpty() && kept.size() < MOST_KEPT) {
        for (RoomId room : page) {
          if (Thread.currentThread().isInterrupted()) {
            return deleted;
          }
          delete(room);
        }
        page = nextPage();
      }
      return deleted;
    }

    /** Rooms that were kept are found again, before all others. */
    private List<RoomId> nextPage() {
      return rooms.findInactiveSince(since, PAGE + kept.size()).stream()
          .filter(room -> !kept.contains(room))
          .toList();
    }

    private void delete(RoomId room) {
      if (remove(room)) {
        live.roomChanged(room);
        deleted++;
      } else {
        kept.add(room);
      }
    }

    private boolean remove(RoomId room) {
      try {
        return live.statusOf(room).isEmpty()
            && rooms.removeIfInactiveSince(room, since, now) instanceof Removal.Removed;
      } catch (RuntimeException e) {
        LOGGER.log(System.Logger.Level.WARNING, () -> "room.forgotten.failed room=" + room, e);
        return false;
      }
    }
  }
}
