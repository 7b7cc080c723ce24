package dev.pairspace.domain.suggestion;

import java.util.Optional;

/** Cuts what a rule would write to the part that can be inserted at the caret as it stands. */
public final class Fitting {

  private Fitting() {}

  /**
   * The part of a continuation that fits, if any does. Behind the caret there may be closing
   * brackets and quotes that an editor has put there; a block that already has its body gets none.
   */
  public static Optional<String> fit(String continuation, CodeContext context) {
    String rest = context.lineAfterCursor().strip();
    String wanted = hasBodyAlready(context) ? firstLine(continuation) : continuation;
    String fitted =
        rest.isEmpty() ? Overlap.removeFrom(wanted, context.afterCursor()) : upTo(rest, wanted);
    return fitted.isBlank() ? Optional.empty() : Optional.of(fitted);
  }

  private static String upTo(String rest, String wanted) {
    String line = firstLine(wanted);
    for (int end = line.indexOf(rest); end >= 0; end = line.indexOf(rest, end + 1)) {
      if (Brackets.areClosed(line.substring(0, end))) {
        return line.substring(0, end);
      }
    }
    return wanted.endsWith(rest) ? wanted.substring(0, wanted.length() - rest.length()) : "";
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static boolean hasBodyAlready(CodeContext context) {
    int depth = Indentation.of(context.lineBeforeCursor()).length();
    return context
        .afterCursor()
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> Indentation.of(line).length() > depth)
        .orElse(false);
  }
}
