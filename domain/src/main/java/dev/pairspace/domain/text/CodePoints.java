package dev.pairspace.domain.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * What kinds of code points there are for names. By Unicode's property Default_Ignorable_Code_Point
 * and general categories; where the Java runtime knows a code point not yet, by its range.
 */
final class CodePoints {

  static final int BLACK_FLAG = 0x1F3F4;
  static final int LAST_TAG = 0xE007F;

  /** Of a flag: a region's name and the end. */
  static final int MAX_TAGS = 8;

  /** Scripts whose letters stand side by side. */
  private static final Set<UnicodeScript> UNJOINED =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.HEBREW,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL);

  private CodePoints() {}

  /** Ends a line, controls a terminal, or is half of a character. */
  static boolean breaksLines(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> isNoncharacter(codePoint);
    };
  }

  /** Controls a terminal, or is no character of its own. */
  static boolean isControl(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.SURROGATE || isNoncharacter(codePoint);
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  /** Zero-width joiner and non-joiner. */
  static boolean isJoiner(int codePoint) {
    return codePoint == 0x200C || codePoint == 0x200D;
  }

  static boolean isTag(int codePoint) {
    return codePoint >= 0xE0020 && codePoint <= LAST_TAG;
  }

  /** Cannot be seen wherever it stands, or turns what stands around it. */
  static boolean isHidden(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        ? !isSeenFormat(codePoint)
        : isIgnored(codePoint);
  }

  /** Signs of Arabic, Syriac and Kaithi that stand before numbers. */
  private static boolean isSeenFormat(int codePoint) {
    return (codePoint >= 0x600 && codePoint <= 0x605)
        || codePoint == 0x6DD
        || codePoint == 0x70F
        || codePoint == 0x890
        || codePoint == 0x891
        || codePoint == 0x8E2
        || codePoint == 0x110BD
        || codePoint == 0x110CD;
  }

  /** Letters and unassigned code points that are displayed as nothing. */
  private static boolean isIgnored(int codePoint) {
    return codePoint == 0x34F
        || codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x17B4
        || codePoint == 0x17B5
        || codePoint == 0x2065
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || (codePoint >= 0xFFF0 && codePoint <= 0xFFF8)
        || (codePoint >= 0xE0000 && codePoint <= 0xE00FF)
        || (codePoint >= 0xE01F0 && codePoint <= 0xE0FFF);
  }

  /** Whether a joiner beside it can change what is seen. */
  static boolean canBeJoined(int codePoint) {
    if (codePoint < 0x80 || Character.isSpaceChar(codePoint) || isHidden(codePoint)) {
      return false;
    }
    return !Character.isLetter(codePoint) || !UNJOINED.contains(UnicodeScript.of(codePoint));
  }

  /** Leaves something on the screen. */
  static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          isSeenFormat(codePoint);
      default -> codePoint != 0x2800 && !isIgnored(codePoint); // a Braille cell without dots
    };
  }
}
