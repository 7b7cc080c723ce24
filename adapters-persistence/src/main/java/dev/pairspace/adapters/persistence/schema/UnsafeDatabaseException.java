package dev.pairspace.adapters.persistence.schema;

import java.util.List;

/** The database may forget what it has committed. The message is a sentence for the operator. */
public final class UnsafeDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsafeDatabaseException(List<String> settings) {
    super(
        "PostgreSQL could lose what it has called committed, because these settings are off: "
            + String.join(", ", settings)
            + ". Switch them on and start again.");
  }
}
