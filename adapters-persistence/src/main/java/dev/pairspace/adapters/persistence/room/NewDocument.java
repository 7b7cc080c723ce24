package dev.pairspace.adapters.persistence.room;

import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.room.Room;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The document of a new room with its first update, in the transaction and on the connection of the
 * entity manager: a second connection cannot take part in the transaction.
 */
final class NewDocument {

  /** The author of the starter content. */
  private static final String AUTHOR = "server";

  private static final String INSERT =
      """
      WITH d AS (INSERT INTO document (id, room_id, last_seq) VALUES (?, ?, 1) RETURNING id)
      INSERT INTO document_update (document_id, seq, payload, author)
      SELECT d.id, 1, ?, ? FROM d""";

  private NewDocument() {}

  static void insert(EntityManager entityManager, Room room, Update firstUpdate) {
    Connection shared = entityManager.unwrap(Connection.class);
    try (PreparedStatement statement = shared.prepareStatement(INSERT)) {
      statement.setObject(1, room.document().value());
      statement.setString(2, room.id().value());
      statement.setBytes(3, firstUpdate.toBytes());
      statement.setString(4, AUTHOR);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new PersistenceException("document of room " + room.id(), failure);
    }
  }
}
