package dev.pairspace.application.port;

import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where rooms are kept. Every method blocks. */
public interface RoomRepository {

  /** For how many rooms one call may note activity. */
  int MOST_AT_ONCE = 500;

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
   * Gives a room another title.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Renaming rename(RoomId id, RoomTitle title);

  /**
   * Notes that participants were in the rooms. Keeps the latest time of each room, and does nothing
   * for rooms that are gone.
   *
   * @param ids at most {@link #MOST_AT_ONCE}
   * @throws StorageUnavailableException if the store cannot answer now
   */
  void recordActivity(Collection<RoomId> ids, Instant at);

  /**
   * Rooms that had no participants at a moment or later, those left longest ago first.
   *
   * @param atMost at least 1
   * @throws StorageUnavailableException if the store cannot answer now
   */
  List<RoomId> findInactiveSince(Instant moment, int atMost);

  /**
   * Deletes a room with its document, members, suggestions and messages, unless participants were
   * there at a moment or later: all of it or nothing. Its id is never used again.
   *
   * @param at when it counts as deleted
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Removal removeIfInactiveSince(RoomId id, Instant moment, Instant at);

  /** What became of a new title. */
  sealed interface Renaming {
    record Renamed() implements Renaming {}

    /** There is no such room, or not any more. */
    record NoSuchRoom() implements Renaming {}
  }

  /** What became of a room that was to be removed as inactive. */
  sealed interface Removal {
    record Removed() implements Removal {}

    /** Participants were there, or there is no such room. */
    record Kept() implements Removal {}
  }

  /** What became of a new room. */
  sealed interface Creation {
    record Created() implements Creation {}

    /** A room has the id, or once had it. Nothing was stored. */
    record IdTaken() implements Creation {}
  }

  /** What the store knows of a room id. A failure is none of these. */
  sealed interface Lookup {
    /**
     * @param lastActiveAt when a participant was last there, to the microsecond
     */
    record Found(Room room, Instant lastActiveAt) implements Lookup {}

    record NotFound() implements Lookup {}

    /** There was such a room; its id will never be used again. */
    record Deleted(Instant deletedAt) implements Lookup {}
  }
}
