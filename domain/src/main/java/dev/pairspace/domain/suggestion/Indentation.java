package dev.pairspace.domain.suggestion;

/** How a file indents its lines. */
public final class Indentation {

  private static final int WIDEST_UNIT = 8;

  private Indentation() {}

  /** The blanks that a line starts with. */
  public static String of(String line) {
    int end = 0;
    while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
      end++;
    }
    return line.substring(0, end);
  }

  /**
   * One step of indentation: a tab, or the number of spaces by which lines are most often deeper
   * than the one before. A line that is indented already decides whether it is tabs or spaces.
   *
   * @param indent of the line that is written
   * @param standard for code that shows none
   */
  public static String unitOf(String code, String indent, String standard) {
    int[] steps = new int[WIDEST_UNIT + 1];
    int tabs = 0;
    int previous = 0;
    for (String line : code.split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      tabs += line.charAt(0) == '\t' ? 1 : 0;
      int depth = of(line).length();
      int step = depth - previous;
      if (step > 1 && step <= WIDEST_UNIT && line.charAt(0) == ' ') {
        steps[step]++;
      }
      previous = depth;
    }
    int commonest = commonest(steps);
    boolean withTabs = indent.isEmpty() ? tabs > steps[commonest] : indent.charAt(0) == '\t';
    if (withTabs) {
      return "\t";
    }
    return commonest > 0 ? " ".repeat(commonest) : standard;
  }

  /** The narrowest of those that are there most often; 0 if none is. */
  private static int commonest(int[] steps) {
    int commonest = 0;
    for (int step = 2; step < steps.length; step++) {
      commonest = steps[step] > steps[commonest] ? step : commonest;
    }
    return commonest;
  }
}
