package dev.pairspace.domain.suggestion;

/** Counts brackets. */
public final class Brackets {

  private Brackets() {}

  /** Whether every bracket in the text is closed and no string is open. */
  public static boolean areClosed(String text) {
    int open = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'' || c == '`') {
        quote = c;
      } else if ("([{".indexOf(c) >= 0) {
        open++;
      } else if (")]}".indexOf(c) >= 0) {
        open--;
      }
    }
    return open == 0 && quote == 0;
  }
}
