package dev.pairspace.application.operation;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.domain.room.RoomId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Notes in the store that participants are in the rooms in memory. Rooms do so themselves only when
 * participants enter an empty one and when the last one leaves it.
 */
public final class RecordActivity {
  private static final System.Logger LOGGER = System.getLogger(RecordActivity.class.getName());

  private final RoomRepository rooms;
  private final LiveRooms live;
  private final InstantSource clock;

  public RecordActivity(RoomRepository rooms, LiveRooms live, InstantSource clock) {
    this.rooms = rooms;
    this.live = live;
    this.clock = clock;
  }

  /** Blocks. What cannot be noted is logged, and noted the next time. */
  public void handle() {
    Instant now = clock.instant();
    List<RoomId> inhabited = live.inhabited();
    for (int from = 0; from < inhabited.size(); from += RoomRepository.MOST_AT_ONCE) {
      int to = Math.min(inhabited.size(), from + RoomRepository.MOST_AT_ONCE);
      record(inhabited.subList(from, to), now);
    }
  }

  private void record(List<RoomId> some, Instant now) {
    try {
      rooms.recordActivity(some, now);
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.WARNING, () -> "activity.unrecorded rooms=" + some.size(), e);
    }
  }
}
