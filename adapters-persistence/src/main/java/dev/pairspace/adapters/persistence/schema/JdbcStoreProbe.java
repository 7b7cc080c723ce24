package dev.pairspace.adapters.persistence.schema;

import dev.pairspace.application.port.StoreProbe;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Asks PostgreSQL which migration came last. */
final class JdbcStoreProbe implements StoreProbe {

  private static final String NEWEST =
      "select version from flyway_schema_history where success and version is not null"
          + " order by installed_rank desc limit 1";

  /** PostgreSQL's code for a table that is not there. */
  private static final String UNDEFINED_TABLE = "42P01";

  private final DataSource dataSource;
  private final Duration deadline;

  /**
   * @param deadline how long the server may take to answer once there is a connection
   */
  JdbcStoreProbe(DataSource dataSource, Duration deadline) {
    this.dataSource = dataSource;
    this.deadline = deadline;
  }

  @Override
  public Condition probe() {
    try (Connection connection = dataSource.getConnection()) {
      return askInTime(connection);
    } catch (SQLException e) {
      return UNDEFINED_TABLE.equals(e.getSQLState())
          ? new Condition.NotMigrated("the schema is missing")
          : new Condition.Unreachable("the database does not answer: SQL state " + e.getSQLState());
    }
  }

  /** A query's own timeout would need an answer from the very server that does not answer. */
  private Condition askInTime(Connection connection) throws SQLException {
    int former = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(deadline.toMillis()));
    try {
      return ask(connection);
    } finally {
      if (!connection.isClosed()) {
        connection.setNetworkTimeout(Runnable::run, former);
      }
    }
  }

  private static Condition ask(Connection connection) throws SQLException {
    try (PreparedStatement newest = connection.prepareStatement(NEWEST);
        ResultSet row = newest.executeQuery()) {
      return row.next()
          ? new Condition.Usable(row.getString(1))
          : new Condition.NotMigrated("no migration was applied");
    }
  }
}
