package dev.pairspace.adapters.persistence.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The rows that tell which batch each writer of the log has committed last. A row is needed as long
 * as its writer may be in doubt about a commit, and not a moment longer.
 */
public final class LogWriters {

  private static final Logger LOGGER = System.getLogger(LogWriters.class.getName());

  /** A writer in doubt asks every few seconds; one that was killed never does. */
  private static final String FORGET_LOST =
      "DELETE FROM log_writer WHERE committed_at < now() - interval '30 days'";

  private static final String FORGET = "DELETE FROM log_writer WHERE id = ?";

  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private final DataSource dataSource;

  public LogWriters(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Removes the rows of writers that have committed nothing for thirty days, which is what those
   * leave behind that were killed. A writer that merely had nothing to do gets a new row with its
   * next batch.
   *
   * @return how many there were
   * @throws SQLException if the database does not do it
   */
  public int forgetLost() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(FORGET_LOST)) {
      return statement.executeUpdate();
    }
  }

  /**
   * Removes the row of a writer that has ended with everything decided, if that can be done now.
   */
  void forget(UUID writer) {
    try (LogConnection connection = LogConnection.open(dataSource, DEADLINE);
        PreparedStatement statement = connection.jdbc().prepareStatement(FORGET)) {
      statement.setObject(1, writer);
      statement.executeUpdate();
      connection.commit();
    } catch (SQLException | RuntimeException failure) {
      LOGGER.log(Level.DEBUG, "log.writer.kept writer={0} cause={1}", writer, failure.toString());
    }
  }
}
