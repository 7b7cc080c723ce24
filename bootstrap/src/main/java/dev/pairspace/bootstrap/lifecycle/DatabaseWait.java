package dev.pairspace.bootstrap.lifecycle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Waits for a database that starts at the same time as the application. */
@Singleton
final class DatabaseWait {
  /** The database does not answer; the message is one sentence for the operator. */
  static final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnavailableException(SQLException cause) {
      super("The database does not let us in: " + cause.getMessage(), cause);
    }
  }

  private static final System.Logger LOGGER = System.getLogger(DatabaseWait.class.getName());

  /** Most databases that are just starting answer within it; a longer wait is logged. */
  private static final Duration BEFORE_WARNING = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private static final int LONGEST_SILENCE_SECONDS = 5;

  private final DataSource dataSource;

  @Inject
  DatabaseWait(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Returns when a connection was made.
   *
   * @throws UnavailableException if the database refuses us, or has not answered for two minutes
   */
  void untilItAnswers() throws InterruptedException {
    long since = System.nanoTime();
    var refusal = connect();
    boolean isTold = false;
    while (refusal.isPresent()) {
      if (!isTold && System.nanoTime() - since > BEFORE_WARNING.toNanos()) {
        isTold = true;
        LOGGER.log(
            System.Logger.Level.WARNING,
            "database.awaited reason=\"{0}\" for={1}",
            refusal.get().getMessage(),
            PATIENCE);
      }
      boolean isPatient = System.nanoTime() - since < PATIENCE.toNanos();
      if (!isPatient || isFinal(refusal.get())) {
        throw new UnavailableException(refusal.get());
      }
      TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
      refusal = connect();
    }
  }

  private Optional<SQLException> connect() {
    try (var connection = dataSource.getConnection()) {
      return connection.isValid(LONGEST_SILENCE_SECONDS)
          ? Optional.empty()
          : Optional.of(new SQLException("the connection is not valid"));
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }

  /** Wrong user or password (28), or no such database (3D): waiting would not help. */
  private static boolean isFinal(SQLException refusal) {
    var state = Optional.ofNullable(refusal.getSQLState()).orElse("");
    return state.startsWith("28") || state.startsWith("3D");
  }
}
