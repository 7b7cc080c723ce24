package dev.pairspace.adapters.persistence.log;

import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.application.port.UpdateLog.LogRead;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads a document's log in one statement, hence as of one moment, and believes it only if no
 * number is missing: what a log with a hole gives would be taken for the document.
 */
final class LogReader {

  private static final String READ_AFTER =
      """
      SELECT d.last_seq, u.seq, u.payload
      FROM document d LEFT JOIN document_update u ON u.document_id = d.id AND u.seq > ?
      WHERE d.id = ?
      ORDER BY u.seq""";

  private final DataSource dataSource;

  LogReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  LogRead readAfter(DocumentId document, long afterSeq) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ_AFTER)) {
      statement.setLong(1, afterSeq);
      statement.setObject(2, document.value());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? read(document, afterSeq, rows) : new LogRead.NotFound();
      }
    } catch (SQLException failure) {
      throw new StorageUnavailableException(
          "cannot read the log of " + document + ": SQLSTATE " + Failure.stateOf(failure), failure);
    }
  }

  private static LogRead read(DocumentId document, long afterSeq, ResultSet rows)
      throws SQLException {
    List<Update> updates = new ArrayList<>();
    long lastSeq = rows.getLong("last_seq");
    long expected = afterSeq;
    do {
      byte[] payload = rows.getBytes("payload");
      if (payload != null) {
        expected++;
        requireSeq(document, expected, rows.getLong("seq"));
        updates.add(Update.of(payload));
      }
    } while (rows.next());
    requireSeq(document, lastSeq, expected);
    return new LogRead.Found(updates, lastSeq);
  }

  private static void requireSeq(DocumentId document, long expected, long actual) {
    if (actual != expected) {
      throw new IllegalStateException(
          "log of " + document + " has a hole: expected seq " + expected + ", found " + actual);
    }
  }
}
