package dev.pairspace.adapters.persistence;

import dev.pairspace.domain.room.RoomId;
import java.time.Instant;

/** What the deletion of a room has to do. */
public final class TestRooms {

  private TestRooms() {}

  /** Leaves a tombstone, and nothing that people wrote. */
  public static void delete(TestDatabase database, RoomId room, Instant at) {
    database.execute(
        """
        BEGIN;
        UPDATE room SET deleted_at = '%2$s', title = NULL WHERE id = '%1$s';
        DELETE FROM document WHERE room_id = '%1$s';
        DELETE FROM member WHERE room_id = '%1$s';
        DELETE FROM suggestion WHERE room_id = '%1$s';
        COMMIT"""
            .formatted(room, at));
  }
}
