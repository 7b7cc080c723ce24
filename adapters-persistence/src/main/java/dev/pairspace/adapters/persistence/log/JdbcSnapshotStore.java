package dev.pairspace.adapters.persistence.log;

import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Snapshots on PostgreSQL. Several nodes may save at once: the one that covers more wins. */
final class JdbcSnapshotStore implements SnapshotStore {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final String NEWEST_BEFORE =
      """
      SELECT covers_seq, state, unreadable FROM document_snapshot
      WHERE document_id = ? AND covers_seq < ? ORDER BY covers_seq DESC LIMIT 1""";

  /** Lengths alone: PostgreSQL knows them without reading what they are of. */
  private static final String BYTES_TO_LOAD =
      """
      WITH newest AS (
        SELECT covers_seq, octet_length(state) AS bytes FROM document_snapshot
        WHERE document_id = ? ORDER BY covers_seq DESC LIMIT 1)
      SELECT coalesce((SELECT bytes FROM newest), 0) + coalesce((
        SELECT sum(octet_length(payload)) FROM document_update
        WHERE document_id = ? AND seq > coalesce((SELECT covers_seq FROM newest), 0)), 0)""";

  /** The lock keeps the document from being deleted meanwhile, and lets commits go on. */
  private static final String LAST_SEQ = "SELECT last_seq FROM document WHERE id = ? FOR KEY SHARE";

  private static final String SAVE =
      """
      INSERT INTO document_snapshot (document_id, covers_seq, state, unreadable)
      SELECT n.document_id, n.covers_seq, n.state, n.unreadable
      FROM (VALUES (?, ?, ?, ?)) AS n (document_id, covers_seq, state, unreadable)
      WHERE NOT EXISTS (
        SELECT FROM document_snapshot s
        WHERE s.document_id = n.document_id AND s.covers_seq >= n.covers_seq)
      ON CONFLICT DO NOTHING""";

  private static final String KEEP_TWO =
      """
      DELETE FROM document_snapshot
      WHERE document_id = ? AND covers_seq < (
        SELECT covers_seq FROM document_snapshot
        WHERE document_id = ? ORDER BY covers_seq DESC OFFSET 1 LIMIT 1)""";

  private final DataSource dataSource;

  JdbcSnapshotStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<DocumentSnapshot> newestBefore(DocumentId document, long coversSeq) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(NEWEST_BEFORE)) {
      statement.setObject(1, document.value());
      statement.setLong(2, coversSeq);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new DocumentSnapshot(rows.getLong(1), Update.of(rows.getBytes(2)), rows.getLong(3)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      HeapShortage.rethrow(failure);
      throw unavailable("read", document, failure);
    }
  }

  @Override
  public long bytesToLoad(DocumentId document) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(BYTES_TO_LOAD)) {
      statement.setObject(1, document.value());
      statement.setObject(2, document.value());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException failure) {
      throw unavailable("measure", document, failure);
    }
  }

  @Override
  public void save(DocumentId document, DocumentSnapshot snapshot) {
    try (LogConnection connection = LogConnection.open(dataSource, TIMEOUT)) {
      Optional<Long> lastSeq = lastSeq(connection.jdbc(), document);
      if (lastSeq.isPresent()) {
        requireCommitted(document, snapshot, lastSeq.get());
        insert(connection.jdbc(), document, snapshot);
        keepTwo(connection.jdbc(), document);
        connection.commit();
      }
    } catch (SQLException failure) {
      throw unavailable("keep", document, failure);
    }
  }

  private static Optional<Long> lastSeq(Connection connection, DocumentId document)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST_SEQ)) {
      statement.setObject(1, document.value());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
      }
    }
  }

  private static void requireCommitted(
      DocumentId document, DocumentSnapshot snapshot, long lastSeq) {
    if (snapshot.coversSeq() > lastSeq) {
      throw new IllegalArgumentException(
          "snapshot covers " + snapshot.coversSeq() + " of " + lastSeq + " in " + document);
    }
  }

  private static void insert(Connection connection, DocumentId document, DocumentSnapshot snapshot)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
      statement.setObject(1, document.value());
      statement.setLong(2, snapshot.coversSeq());
      statement.setBytes(3, snapshot.state().toBytes());
      statement.setLong(4, snapshot.unreadable());
      statement.executeUpdate();
    }
  }

  private static void keepTwo(Connection connection, DocumentId document) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KEEP_TWO)) {
      statement.setObject(1, document.value());
      statement.setObject(2, document.value());
      statement.executeUpdate();
    }
  }

  private static StorageUnavailableException unavailable(
      String what, DocumentId document, SQLException failure) {
    return new StorageUnavailableException(
        "cannot " + what + " a snapshot of " + document + ": SQLSTATE " + Failure.stateOf(failure),
        failure);
  }
}
