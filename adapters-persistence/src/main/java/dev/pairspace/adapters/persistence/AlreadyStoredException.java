package dev.pairspace.adapters.persistence;

/** Another row has the same unique value. The transaction has been rolled back. */
public final class AlreadyStoredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AlreadyStoredException(Throwable cause) {
    super("a unique constraint was violated", cause);
  }
}
