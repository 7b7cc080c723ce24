package dev.pairspace.domain.room;

/** What titles and names have in common: text that people read, on one line. */
final class PlainText {

  private PlainText() {}

  /** Refuses control characters, line ends and halves of surrogate pairs. */
  static void requireOneLine(String text) {
    boolean plain = text.codePoints().allMatch(PlainText::isPlain);
    if (!plain) {
      throw new IllegalArgumentException("must not contain line breaks or control characters");
    }
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      case Character.FORMAT -> isJoiner(codePoint);
      default -> true;
    };
  }

  /** Emoji and several scripts need joiners; the other format characters can turn text around. */
  private static boolean isJoiner(int codePoint) {
    return codePoint == 0x200C || codePoint == 0x200D;
  }
}
