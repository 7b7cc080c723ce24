package dev.pairspace.adapters.persistence.log;

import java.sql.SQLException;
import java.util.Set;

/** What a failed transaction says about trying again, by the class of its SQLSTATE. */
enum Failure {
  /** The store will never take just this: bad data, violated constraint, exceeded program limit. */
  REFUSED,
  /** The store as a whole does not work now: no connection, no space, no right, read-only. */
  STORE_DOWN,
  /** May concern one document alone: a row that stays locked, a damaged page, or unknown. */
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

  /** What an operator needs to know, in a few words of our own: messages may quote a row. */
  static String reasonOf(SQLException exception) {
    String state = stateOf(exception);
    return switch (state) {
      case "53100" -> "the disk of the database is full";
      case "53200" -> "the database is out of memory";
      case "53300" -> "the database has too many connections";
      case "25006" -> "the database takes no changes";
      case "57P03" -> "the database is starting or stopping";
      default ->
          state.startsWith("08") ? "the database cannot be reached" : "see the database's log";
    };
  }

  /** The SQLSTATE: all that may be logged, since messages may quote a row. */
  static String stateOf(SQLException exception) {
    return exception.getSQLState() == null ? "" : exception.getSQLState();
  }
}
