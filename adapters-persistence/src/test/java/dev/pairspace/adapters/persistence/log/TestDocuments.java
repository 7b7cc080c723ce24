package dev.pairspace.adapters.persistence.log;

import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.room.RoomId;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Brings documents about as the creation of a room does, and takes them away. */
final class TestDocuments {

  private static final String CREATE =
      """
      WITH r AS (
        INSERT INTO room (id, title, language, visibility, created_at, last_active_at)
        VALUES (?, 'Room', 'python', 'public', now(), now()) RETURNING id),
      d AS (INSERT INTO document (id, room_id, last_seq) SELECT ?, id, 1 FROM r RETURNING id)
      INSERT INTO document_update (document_id, seq, payload, author)
      SELECT id, 1, ?, ? FROM d""";

  private final TestDatabase database;

  TestDocuments(TestDatabase database) {
    this.database = database;
  }

  void create(DocumentId document, LoggedUpdate first) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(CREATE)) {
      statement.setString(1, RoomId.draw(new SecureRandom()).value());
      statement.setObject(2, document.value());
      statement.setBytes(3, first.payload().toBytes());
      statement.setString(4, first.author());
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new AssertionError("cannot create " + document, failure);
    }
  }

  /** Makes a hole in the log, as a damaged disk does. */
  void lose(DocumentId document, long seq) {
    database.execute(
        "DELETE FROM document_update WHERE seq = " + seq + " AND document_id = '" + document + "'");
  }

  void delete(DocumentId document) {
    database.execute("DELETE FROM document WHERE id = '" + document + "'");
  }
}
