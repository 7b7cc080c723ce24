package dev.pairspace.bootstrap.launcher;

/** The server cannot start; the message is one sentence for the operator. */
public final class StartFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartFailedException(String sentence) {
    super(sentence);
  }

  public StartFailedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
