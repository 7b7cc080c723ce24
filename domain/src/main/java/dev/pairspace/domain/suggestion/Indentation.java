package dev.pairspace.domain.suggestion;

/** How a file indents its lines. */
final class Indentation {

  private static final int WIDEST_UNIT = 8;

  private Indentation() {}

  /** The blanks that a line starts with. */
  static String of(String line) {
    int end = 0;
    while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
      end++;
    }
    return line.substring(0, end);
  }

  /**
   * One step of indentation: a tab if lines start with one, else the smallest number of spaces by
   * which a line is deeper than the one before it.
   *
   * @param standard for code that shows none
   */
  static String unitOf(String code, String standard) {
    int smallest = Integer.MAX_VALUE;
    int previous = 0;
    for (String line : code.split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      if (line.charAt(0) == '\t') {
        return "\t";
      }
      int depth = of(line).length();
      if (depth - previous > 1) {
        smallest = Math.min(smallest, depth - previous);
      }
      previous = depth;
    }
    return smallest <= WIDEST_UNIT ? " ".repeat(smallest) : standard;
  }
}
