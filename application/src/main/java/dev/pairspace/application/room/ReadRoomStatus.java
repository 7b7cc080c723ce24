package dev.pairspace.application.room;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.LiveStatus;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import java.util.List;

/** Reads a room's present status, without loading it. */
public final class ReadRoomStatus {

  private final RoomRepository rooms;
  private final LiveRooms live;
  private final SnapshotStore snapshots;

  public ReadRoomStatus(RoomRepository rooms, LiveRooms live, SnapshotStore snapshots) {
    this.rooms = rooms;
    this.live = live;
    this.snapshots = snapshots;
  }

  public record Command(Actor actor, RoomId room) {}

  /** The status under a room id. */
  public sealed interface Result {
    record Found(LiveStatus status) implements Result {}

    record NoSuchRoom() implements Result {}

    record RoomDeleted() implements Result {}

    /** The caller may not enter the room. */
    record Forbidden() implements Result {}
  }

  /**
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public Result handle(Command command) {
    Lookup lookup = rooms.find(command.room());
    if (lookup instanceof Lookup.Found found) {
      return found.room().mayEnter(command.actor())
          ? new Result.Found(statusOf(found.room()))
          : new Result.Forbidden();
    }
    return lookup instanceof Lookup.Deleted ? new Result.RoomDeleted() : new Result.NoSuchRoom();
  }

  private LiveStatus statusOf(Room room) {
    return live.statusOf(room.id()).orElseGet(() -> atRest(room));
  }

  /** A room that is not in memory has everything stored, and no participants. */
  private LiveStatus atRest(Room room) {
    return new LiveStatus(List.of(), 0, snapshots.bytesToLoad(room.document()), 0, 0);
  }
}
