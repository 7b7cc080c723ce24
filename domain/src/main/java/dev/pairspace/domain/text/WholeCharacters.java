package dev.pairspace.domain.text;

/** Halves of surrogate pairs, which no encoding can carry. */
public final class WholeCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  private WholeCharacters() {}

  /** The text with U+FFFD instead of each half that stands alone; as long as it was. */
  public static String of(String text) {
    StringBuilder whole = null;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
        whole = whole == null ? new StringBuilder(text) : whole;
        whole.setCharAt(i, REPLACEMENT);
      }
    }
    return whole == null ? text : whole.toString();
  }
}
