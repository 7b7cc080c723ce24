package dev.pairspace.bootstrap.launcher;

/** The server cannot start; the message is one sentence for the operator. */
final class StartFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartFailedException(String sentence) {
    super(sentence);
  }

  StartFailedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
