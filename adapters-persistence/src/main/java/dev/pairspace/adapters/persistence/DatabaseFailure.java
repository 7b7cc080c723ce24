package dev.pairspace.adapters.persistence;

import dev.pairspace.application.port.StorageUnavailableException;
import java.sql.SQLException;

/** Translates what a failed transaction throws, by the database's error at the bottom of it. */
final class DatabaseFailure {

  private static final String UNIQUE_VIOLATION = "23505";

  private DatabaseFailure() {}

  /**
   * The exception to throw instead.
   *
   * @return the exception itself if the database has nothing to do with it
   */
  static RuntimeException translate(RuntimeException exception) {
    SQLException failure = sqlExceptionIn(exception);
    if (failure == null) {
      return exception;
    }
    return UNIQUE_VIOLATION.equals(failure.getSQLState())
        ? new AlreadyStoredException(exception)
        : unavailable(failure.getSQLState(), exception);
  }

  static StorageUnavailableException unavailable(String state, Exception cause) {
    return new StorageUnavailableException("the database failed: SQLSTATE " + state, cause);
  }

  private static SQLException sqlExceptionIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failure) {
        return failure;
      }
    }
    return null;
  }
}
