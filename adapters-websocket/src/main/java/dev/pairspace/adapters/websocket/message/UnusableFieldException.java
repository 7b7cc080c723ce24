package dev.pairspace.adapters.websocket.message;

/**
 * A message has a field that cannot be used. Without a stack trace: clients can cause any number.
 */
public final class UnusableFieldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param explanation for the author of the client; a sentence
   */
  public UnusableFieldException(String explanation) {
    super(explanation, null, false, false);
  }
}
