package dev.pairspace.domain.document;

/** Ends of lines. */
final class Lines {
  private Lines() {}

  /** The text with LF only. */
  static String withLf(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
