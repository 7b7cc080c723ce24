package dev.pairspace.application.port;

/**
 * The store could not answer now. Says nothing about what is stored: never to be read as "not
 * found".
 */
public final class StorageUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
