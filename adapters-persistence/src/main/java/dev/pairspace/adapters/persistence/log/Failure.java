package dev.pairspace.adapters.persistence.log;

import java.sql.SQLException;
import java.util.Set;

/** What a failed transaction says about trying again, by the class of its SQLSTATE. */
enum Failure {
  /** The store will never take just this: bad data, violated constraint, exceeded program limit. */
  REFUSED,
  /** The store as a whole does not work now: no connection, no space, no right, read-only. */
  STORE_DOWN,
  /** May concern one document alone: a row that stays locked, a damaged page, or nobody knows. */
  UNCLEAR;

  private static final Set<String> REFUSALS = Set.of("22", "23", "54");

  private static final Set<String> DOWN = Set.of("08", "25", "28", "3D", "53", "57", "58");

  static Failure of(SQLException exception) {
    String state = stateOf(exception);
    if (state.length() != 5 || DOWN.contains(state.substring(0, 2))) {
      return STORE_DOWN;
    }
    return REFUSALS.contains(state.substring(0, 2)) ? REFUSED : UNCLEAR;
  }

  /** The SQLSTATE: all that may be logged, since messages may quote a row. */
  static String stateOf(SQLException exception) {
    return exception.getSQLState() == null ? "" : exception.getSQLState();
  }
}
