package dev.pairspace.application.room;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.LiveStatus;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.room.RoomId;
import java.util.List;

/** Finds out what goes on in a room at the moment, without loading it. */
public final class ReadRoomStatus {

  /** A room that is not in memory has everything stored, and nobody in it. */
  private static final LiveStatus AT_REST = new LiveStatus(List.of(), 0, 0, 0);

  private final RoomRepository rooms;
  private final LiveRooms live;

  public ReadRoomStatus(RoomRepository rooms, LiveRooms live) {
    this.rooms = rooms;
    this.live = live;
  }

  /** What goes on under a room id. */
  public sealed interface Result {
    record Found(LiveStatus status) implements Result {}

    record NoSuchRoom() implements Result {}

    record RoomDeleted() implements Result {}
  }

  /**
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public Result handle(RoomId id) {
    Lookup lookup = rooms.find(id);
    if (lookup instanceof Lookup.Found) {
      return new Result.Found(live.statusOf(id).orElse(AT_REST));
    }
    return lookup instanceof Lookup.Deleted ? new Result.RoomDeleted() : new Result.NoSuchRoom();
  }
}
