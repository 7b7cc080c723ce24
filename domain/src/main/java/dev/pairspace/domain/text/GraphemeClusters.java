package dev.pairspace.domain.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What users perceive as one character, by Unicode's Standard Annex 29: a letter with its marks, a
 * flag, a family of emoji.
 */
public final class GraphemeClusters {

  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final Pattern CODE_POINT = Pattern.compile("[\\s\\S]");

  private GraphemeClusters() {}

  /** The longest beginning of a text that fits and does not end inside a cluster. */
  public static String cut(String text, int maxUnits) {
    return cut(text, maxUnits, Integer.MAX_VALUE);
  }

  /**
   * The longest beginning of a text that fits and does not end inside a cluster. Of a first cluster
   * that does not fit by itself, as many whole code points as do.
   *
   * @param maxUnits UTF-16 units
   * @param maxBytes as UTF-8
   */
  public static String cut(String text, int maxUnits, int maxBytes) {
    if (text.length() <= maxUnits && bytesOf(text) <= maxBytes) {
      return text;
    }
    int whole = fitting(text, CLUSTER, maxUnits, maxBytes);
    return text.substring(0, whole > 0 ? whole : fitting(text, CODE_POINT, maxUnits, maxBytes));
  }

  private static int fitting(String text, Pattern piece, int maxUnits, int maxBytes) {
    // Whether a cluster ends at a place is seen from the code point behind it.
    int looked = Math.min(text.length(), maxUnits + 2);
    Matcher pieces = piece.matcher(text.substring(0, looked));
    int kept = 0;
    int bytes = 0;
    while (pieces.find() && pieces.end() <= maxUnits) {
      bytes += bytesOf(pieces.group());
      if (bytes > maxBytes) {
        break;
      }
      kept = pieces.end();
    }
    return kept;
  }

  /** How long a text is as UTF-8; half a surrogate pair counts as U+FFFD. */
  public static int bytesOf(String text) {
    return text.codePoints().map(GraphemeClusters::bytesOf).sum();
  }

  private static int bytesOf(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
