package dev.pairspace.adapters.persistence.log;

import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.application.port.UpdateLog.LogRead;
import dev.pairspace.application.port.UpdateLog.Reader;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Reads a document's log up to the number that it had at the beginning, page by page, and believes
 * it only if no number is missing: what a log with a hole gives would be taken for the document.
 * The log only grows and loses nothing but with its document, so the pages fit together without a
 * transaction, and no connection is kept while the reader works.
 */
final class LogReader {

  /** A page ends with the update that goes beyond. */
  private static final int PAGE_BYTES = 4 << 20;

  private static final int PAGE_UPDATES = 2_000;

  private static final String LAST_SEQ = "SELECT last_seq FROM document WHERE id = ?";

  /** Lengths of values that are stored apart are known without reading these. */
  private static final String PAGE =
      """
      SELECT seq, payload FROM (
        SELECT seq, payload,
          sum(octet_length(payload)) OVER (ORDER BY seq) - octet_length(payload) AS bytes_before
        FROM (
          SELECT seq, payload FROM document_update
          WHERE document_id = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT %d) AS candidates
        ) AS measured
      WHERE bytes_before < %d ORDER BY seq"""
          .formatted(PAGE_UPDATES, PAGE_BYTES);

  private final DataSource dataSource;

  LogReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  LogRead readAfter(DocumentId document, long afterSeq, Reader reader) {
    OptionalLong lastSeq = lastSeq(document);
    if (lastSeq.isEmpty()) {
      return new LogRead.NotFound();
    }
    long read = afterSeq;
    while (read < lastSeq.getAsLong()) {
      List<Row> page = page(document, read, lastSeq.getAsLong());
      for (Row row : page) {
        if (row.seq() != read + 1) {
          return goneOrBroken(document, read + 1);
        }
        reader.read(row.seq(), row.payload());
        read = row.seq();
      }
      if (page.isEmpty()) {
        return goneOrBroken(document, read + 1);
      }
    }
    if (read > lastSeq.getAsLong()) {
      throw new IllegalStateException(
          "log of " + document + " ends with " + lastSeq.getAsLong() + ", asked after " + read);
    }
    return new LogRead.Found(read);
  }

  private LogRead goneOrBroken(DocumentId document, long missing) {
    if (lastSeq(document).isEmpty()) {
      return new LogRead.NotFound();
    }
    throw new IllegalStateException("log of " + document + " has a hole: no seq " + missing);
  }

  private OptionalLong lastSeq(DocumentId document) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LAST_SEQ)) {
      statement.setObject(1, document.value());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException failure) {
      throw unavailable(document, failure);
    }
  }

  private List<Row> page(DocumentId document, long afterSeq, long lastSeq) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setObject(1, document.value());
      statement.setLong(2, afterSeq);
      statement.setLong(3, lastSeq);
      try (ResultSet rows = statement.executeQuery()) {
        List<Row> page = new ArrayList<>();
        while (rows.next()) {
          page.add(new Row(rows.getLong(1), Update.of(rows.getBytes(2))));
        }
        return page;
      }
    } catch (SQLException failure) {
      throw unavailable(document, failure);
    }
  }

  private static StorageUnavailableException unavailable(
      DocumentId document, SQLException failure) {
    return new StorageUnavailableException(
        "cannot read the log of " + document + ": SQLSTATE " + Failure.stateOf(failure), failure);
  }

  private record Row(long seq, Update payload) {}
}
