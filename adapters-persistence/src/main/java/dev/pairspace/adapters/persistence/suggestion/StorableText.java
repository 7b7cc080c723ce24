package dev.pairspace.adapters.persistence.suggestion;

/** Text as PostgreSQL takes it: code may hold what UTF-8 or a text column cannot. */
final class StorableText {

  private static final char REPLACEMENT = '\uFFFD';

  private StorableText() {}

  /** The text with U+FFFD for each NUL and each half of a surrogate pair; as long as before. */
  static String of(String text) {
    StringBuilder stored = new StringBuilder(text.length());
    text.codePoints().map(StorableText::storable).forEach(stored::appendCodePoint);
    return stored.toString();
  }

  private static int storable(int codePoint) {
    boolean half = Character.getType(codePoint) == Character.SURROGATE;
    return codePoint == 0 || half ? REPLACEMENT : codePoint;
  }
}
