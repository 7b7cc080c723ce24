package dev.pairspace.adapters.persistence.log;

import dev.pairspace.domain.document.DocumentId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Commits one batch in one transaction of three round trips, however many updates it has. Confined
 * to the writer's thread.
 *
 * <p>The batch's stamp goes first: the row of the writer stays locked until the transaction ends,
 * so a further attempt waits for the end of an earlier one that is in doubt, and then sees from the
 * number there whether it was committed.
 */
final class BatchTransaction {

  private static final Logger LOGGER = System.getLogger(BatchTransaction.class.getName());

  /**
   * The documents' rows are locked in the order of their ids, so two nodes cannot wait for each
   * other. The settings hold for this transaction only: durable even if the role's default is not,
   * and no lock outlives a connection that has broken unnoticed.
   */
  private static final String STAMP_AND_NUMBER =
      """
      SET LOCAL synchronous_commit = on;
      SET LOCAL lock_timeout = '1s';
      SET LOCAL idle_in_transaction_session_timeout = '30s';
      INSERT INTO log_writer AS w (id, last_batch) VALUES (?, ?)
        ON CONFLICT (id) DO UPDATE
        SET last_batch = excluded.last_batch, committed_at = excluded.committed_at
        WHERE w.last_batch < excluded.last_batch;
      WITH locked AS (
        SELECT d.id, b.updates
        FROM document d JOIN unnest(?, ?) AS b (id, updates) ON d.id = b.id
        ORDER BY d.id
        FOR UPDATE OF d)
      UPDATE document d SET last_seq = d.last_seq + l.updates
        FROM locked l WHERE d.id = l.id
        RETURNING d.id, d.last_seq""";

  private static final int SETTINGS = 3;

  private static final String INTERNAL_ERROR = "XX000";

  private static final String STORE =
      """
      INSERT INTO document_update (document_id, seq, payload, author)
      SELECT * FROM unnest(?, ?, ?, ?)""";

  private final DataSource dataSource;
  private final UUID writer;
  private final Duration timeout;

  BatchTransaction(DataSource dataSource, UUID writer, Duration timeout) {
    this.dataSource = dataSource;
    this.writer = writer;
    this.timeout = timeout;
  }

  /**
   * Tries once.
   *
   * @param number of the batch; greater than that of every batch before, and the same in each
   *     further attempt at the same batch
   */
  CommitResult attempt(long number, Batch batch) {
    SequenceNumbers numbering = null;
    try (LogConnection connection = LogConnection.open(dataSource, timeout)) {
      Map<DocumentId, Long> lastSeqs = new HashMap<>();
      if (!stampAndNumber(connection.jdbc(), number, batch, lastSeqs)) {
        return new CommitResult.CommittedBefore();
      }
      numbering = new SequenceNumbers(batch, lastSeqs);
      store(connection.jdbc(), UpdateColumns.of(batch, numbering));
      return commit(connection, numbering);
    } catch (SQLException | RuntimeException | Error failure) {
      return new CommitResult.RolledBack(asSqlException(failure), numbering != null);
    }
  }

  private static CommitResult commit(LogConnection connection, SequenceNumbers numbering) {
    try {
      connection.commit();
      return new CommitResult.Committed(numbering);
    } catch (SQLException | RuntimeException | Error failure) {
      return new CommitResult.InDoubt(numbering, asSqlException(failure));
    }
  }

  /**
   * A driver or a pool that throws something else must not end the writer, nor must the end of
   * memory: other parts free some, or the batch is small enough once it has been divided.
   */
  private static SQLException asSqlException(Throwable failure) {
    if (failure instanceof SQLException expected) {
      return expected;
    }
    LOGGER.log(Level.ERROR, "log.commit.unexpected", failure);
    return new SQLException("unexpected", INTERNAL_ERROR, failure);
  }

  /** Whether the batch was new. If so, {@code lastSeqs} has the new last numbers. */
  private boolean stampAndNumber(
      Connection connection, long number, Batch batch, Map<DocumentId, Long> lastSeqs)
      throws SQLException {
    Map<DocumentId, Integer> counts = batch.updatesPerDocument();
    Object[] ids = counts.keySet().stream().map(DocumentId::value).toArray();
    try (PreparedStatement statement = connection.prepareStatement(STAMP_AND_NUMBER)) {
      statement.setObject(1, writer);
      statement.setLong(2, number);
      statement.setArray(3, connection.createArrayOf("uuid", ids));
      statement.setArray(4, connection.createArrayOf("int4", counts.values().toArray()));
      statement.execute();
      for (int i = 0; i < SETTINGS; i++) {
        statement.getMoreResults();
      }
      if (statement.getUpdateCount() == 0) {
        return false;
      }
      statement.getMoreResults();
      readLastSeqs(statement.getResultSet(), lastSeqs);
      return true;
    }
  }

  private static void readLastSeqs(ResultSet rows, Map<DocumentId, Long> lastSeqs)
      throws SQLException {
    while (rows.next()) {
      lastSeqs.put(new DocumentId(rows.getObject(1, UUID.class)), rows.getLong(2));
    }
  }

  private static void store(Connection connection, UpdateColumns columns) throws SQLException {
    if (columns.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(STORE)) {
      Array[] arrays = columns.toArrays(connection);
      for (int i = 0; i < arrays.length; i++) {
        statement.setArray(i + 1, arrays[i]);
      }
      statement.executeUpdate();
    }
  }
}
