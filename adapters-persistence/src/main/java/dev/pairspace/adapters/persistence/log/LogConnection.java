package dev.pairspace.adapters.persistence.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * One transaction's hold on a pooled connection. A server that stays silent for too long breaks it,
 * so the writer cannot hang on a network that loses packets.
 */
final class LogConnection implements AutoCloseable {

  private static final Logger LOGGER = System.getLogger(LogConnection.class.getName());

  private final Connection connection;
  private final int formerTimeoutMillis;
  private boolean committed;

  private LogConnection(Connection connection, int formerTimeoutMillis) {
    this.connection = connection;
    this.formerTimeoutMillis = formerTimeoutMillis;
  }

  static LogConnection open(DataSource dataSource, Duration timeout) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      int former = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(timeout.toMillis()));
      connection.setAutoCommit(false);
      return new LogConnection(connection, former);
    } catch (Throwable failure) {
      connection.close();
      throw failure;
    }
  }

  Connection jdbc() {
    return connection;
  }

  void commit() throws SQLException {
    connection.commit();
    committed = true;
  }

  /**
   * Rolls back what was not committed; a connection that cannot is not used again. Does not fail,
   * whatever a driver or a pool throws: what matters has been decided before, and a commit must not
   * be taken for a failure.
   */
  @Override
  public void close() {
    try (connection) {
      reset();
    } catch (SQLException broken) {
      LOGGER.log(Level.DEBUG, "log.connection.broken state={0}", Failure.stateOf(broken));
    } catch (RuntimeException unexpected) {
      LOGGER.log(Level.WARNING, "log.connection.broken", unexpected);
    }
  }

  private void reset() throws SQLException {
    try {
      if (!committed) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
      connection.setNetworkTimeout(Runnable::run, formerTimeoutMillis);
    } catch (SQLException | RuntimeException broken) {
      connection.abort(Runnable::run);
      throw broken;
    }
  }
}
