package dev.pairspace.adapters.persistence.room;

import dev.pairspace.application.port.RoomRepository.Removal;
import dev.pairspace.domain.room.RoomId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Leaves a tombstone of a room and nothing that users wrote. A thread that notes activity at the
 * same time comes before it, and the room is kept, or after it, and finds the tombstone. Who adds
 * something to the room holds a lock on its row as well; the removal waits for them in a statement
 * of its own, since a statement sees only what was committed when it began.
 */
final class RoomRemoval {

  private static final String LOCK = "SELECT id FROM room WHERE id = ? FOR UPDATE";

  private static final String REMOVE =
      """
      WITH gone AS (
        UPDATE room SET deleted_at = ?, title = NULL
        WHERE id = ? AND deleted_at IS NULL AND last_active_at < ?
        RETURNING id),
      documents AS (DELETE FROM document WHERE room_id IN (SELECT id FROM gone)),
      members AS (DELETE FROM member WHERE room_id IN (SELECT id FROM gone)),
      suggestions AS (DELETE FROM suggestion WHERE room_id IN (SELECT id FROM gone)),
      messages AS (DELETE FROM chat_message WHERE room_id IN (SELECT id FROM gone))
      SELECT count(*) FROM gone""";

  private RoomRemoval() {}

  static Removal remove(EntityManager entityManager, RoomId id, Instant moment, Instant at) {
    Connection shared = entityManager.unwrap(Connection.class);
    try (PreparedStatement lock = shared.prepareStatement(LOCK);
        PreparedStatement statement = shared.prepareStatement(REMOVE)) {
      lock.setString(1, id.value());
      lock.executeQuery();
      statement.setObject(1, at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
      statement.setString(2, id.value());
      statement.setObject(3, moment.atOffset(ZoneOffset.UTC));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1) == 0 ? new Removal.Kept() : new Removal.Removed();
      }
    } catch (SQLException failure) {
      throw new PersistenceException("removal of room " + id, failure);
    }
  }
}
