package dev.pairspace.application.port;

import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import java.time.Instant;

/** Where rooms are kept. Every method blocks. */
public interface RoomRepository {

  /**
   * Stores a new room, its document and the document's first update, which gets sequence number 1:
   * all three or nothing. The room counts as active when it was created.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Creation create(Room room, Update firstUpdate);

  /**
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Lookup find(RoomId id);

  /**
   * Notes that somebody was there. Keeps the latest of what it is told, and does nothing if the
   * room is gone.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  void recordActivity(RoomId id, Instant at);

  /** What became of a new room. */
  sealed interface Creation {
    record Created() implements Creation {}

    /** A room has the id, or once had it. Nothing was stored. */
    record IdTaken() implements Creation {}
  }

  /** What the store knows of a room id. A failure is none of these. */
  sealed interface Lookup {
    /**
     * @param lastActiveAt when somebody was last there, to the microsecond
     */
    record Found(Room room, Instant lastActiveAt) implements Lookup {}

    record NotFound() implements Lookup {}

    /** There was such a room; its id will never be used again. */
    record Deleted(Instant deletedAt) implements Lookup {}
  }
}
