package dev.pairspace.adapters.persistence.log;

import java.sql.SQLException;

/**
 * The driver's way of saying that this process has no heap for an answer: SQLSTATE 53200, as if the
 * database had run out of memory, with the error behind it.
 */
final class HeapShortage {

  private HeapShortage() {}

  /**
   * Returns if the database itself has failed.
   *
   * @throws OutOfMemoryError if there is one behind the failure: the database is fine then, and no
   *     caller should wait for it
   */
  static void rethrow(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError shortage) {
        throw shortage;
      }
    }
  }
}
