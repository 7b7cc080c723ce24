package dev.pairspace.adapters.persistence.log;

import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.application.port.UpdateLog.LogEntry;
import dev.pairspace.application.port.UpdateLog.LogRead;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Reads a document's log piece by piece, up to the number that it has at the beginning of the
 * piece, and accepts it only if no number is missing: the content of a log with a hole would be
 * taken for the document. The log only grows and loses nothing but with its document, so the pieces
 * fit together without a transaction, and no connection is kept between them.
 */
final class LogReader {

  private static final String LAST_SEQ = "SELECT last_seq FROM document WHERE id = ?";

  /** Lengths of values that are stored apart are known without reading these. */
  private static final String PIECE =
      """
      SELECT seq, author, committed_at, payload FROM (
        SELECT seq, author, committed_at, payload,
          sum(octet_length(payload)) OVER (ORDER BY seq) - octet_length(payload) AS bytes_before
        FROM (
          SELECT seq, author, committed_at, payload FROM document_update
          WHERE document_id = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?) AS candidates
        ) AS measured
      WHERE bytes_before < %d ORDER BY seq"""
          .formatted(UpdateLog.PIECE_BYTES);

  private final DataSource dataSource;

  LogReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  LogRead read(DocumentId document, long after, int limit) {
    if (after < 0 || limit < 1) {
      throw new IllegalArgumentException(limit + " entries of a log after " + after);
    }
    try (Connection connection = dataSource.getConnection()) {
      OptionalLong last = lastSeq(connection, document);
      if (last.isEmpty()) {
        return new LogRead.NotFound();
      }
      if (last.getAsLong() < after) {
        throw new IllegalStateException(
            "log of " + document + " ends with " + last.getAsLong() + ", asked after " + after);
      }
      return piece(connection, document, after, last.getAsLong(), limit);
    } catch (SQLException failure) {
      HeapShortage.rethrow(failure);
      throw new StorageUnavailableException(
          "cannot read the log of " + document + ": SQLSTATE " + Failure.stateOf(failure), failure);
    }
  }

  private static LogRead piece(
      Connection connection, DocumentId document, long after, long lastSeq, int limit)
      throws SQLException {
    if (after == lastSeq) {
      return new LogRead.Found(List.of(), lastSeq);
    }
    List<LogEntry> entries = entries(connection, document, after, lastSeq, limit);
    long missing = firstMissing(entries, after);
    boolean isWhole = !entries.isEmpty() && missing == after + entries.size() + 1;
    return isWhole
        ? new LogRead.Found(entries, lastSeq)
        : goneOrBroken(connection, document, missing);
  }

  /** The number behind the entries if they have no gap; else the first that is not there. */
  private static long firstMissing(List<LogEntry> entries, long after) {
    long expected = after + 1;
    for (LogEntry entry : entries) {
      if (entry.seq() != expected) {
        return expected;
      }
      expected++;
    }
    return expected;
  }

  private static LogRead goneOrBroken(Connection connection, DocumentId document, long missing)
      throws SQLException {
    if (lastSeq(connection, document).isEmpty()) {
      return new LogRead.NotFound();
    }
    throw new IllegalStateException("log of " + document + " has a hole: no seq " + missing);
  }

  private static OptionalLong lastSeq(Connection connection, DocumentId document)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST_SEQ)) {
      statement.setObject(1, document.value());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  private static List<LogEntry> entries(
      Connection connection, DocumentId document, long after, long lastSeq, int limit)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PIECE)) {
      statement.setObject(1, document.value());
      statement.setLong(2, after);
      statement.setLong(3, lastSeq);
      statement.setInt(4, limit);
      try (ResultSet rows = statement.executeQuery()) {
        List<LogEntry> entries = new ArrayList<>();
        while (rows.next()) {
          entries.add(entry(rows));
        }
        return entries;
      }
    }
  }

  private static LogEntry entry(ResultSet row) throws SQLException {
    return new LogEntry(
        row.getLong(1),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        Update.of(row.getBytes(4)));
  }
}
