package dev.pairspace.adapters.persistence.schema;

import dev.pairspace.application.port.StoreProbe;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks PostgreSQL which migration came last. */
final class JdbcStoreProbe implements StoreProbe {

  private static final String NEWEST =
      "select version from flyway_schema_history where success and version is not null"
          + " order by installed_rank desc limit 1";

  /** PostgreSQL's code for a table that is not there. */
  private static final String UNDEFINED_TABLE = "42P01";

  private static final int TIMEOUT_SECONDS = 3;

  private final DataSource dataSource;

  JdbcStoreProbe(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Condition probe() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement newest = connection.prepareStatement(NEWEST)) {
      newest.setQueryTimeout(TIMEOUT_SECONDS);
      try (ResultSet row = newest.executeQuery()) {
        return row.next()
            ? new Condition.Usable(row.getString(1))
            : new Condition.NotMigrated("no migration was applied");
      }
    } catch (SQLException e) {
      return UNDEFINED_TABLE.equals(e.getSQLState())
          ? new Condition.NotMigrated("the schema is missing")
          : new Condition.Unreachable("the database does not answer: SQL state " + e.getSQLState());
    }
  }
}
