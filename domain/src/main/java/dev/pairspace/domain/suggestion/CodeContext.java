package dev.pairspace.domain.suggestion;

import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.text.WholeCharacters;
import java.util.Objects;

/**
 * What a suggestion is asked for: a text and the caret in it.
 *
 * @param cursorPosition UTF-16 units before the caret, 0 … length of the code
 */
public record CodeContext(String code, int cursorPosition, Language language) {

  public CodeContext {
    Objects.requireNonNull(language, "language");
    code = WholeCharacters.of(code);
    if (cursorPosition < 0 || cursorPosition > code.length()) {
      throw new IllegalArgumentException(
          "must be 0 to " + code.length() + ", is " + cursorPosition);
    }
  }

  public String beforeCursor() {
    return code.substring(0, cursorPosition);
  }

  public String afterCursor() {
    return code.substring(cursorPosition);
  }

  /** The caret's line up to the caret. */
  public String lineBeforeCursor() {
    return code.substring(code.lastIndexOf('\n', cursorPosition - 1) + 1, cursorPosition);
  }

  /** The caret's line from the caret on, without its line end. */
  public String lineAfterCursor() {
    int end = code.indexOf('\n', cursorPosition);
    return code.substring(cursorPosition, end < 0 ? code.length() : end);
  }

  /** Hides the code: it must not get into logs. */
  @Override
  public String toString() {
    return "CodeContext[%s, %d of %d]".formatted(language.id(), cursorPosition, code.length());
  }
}
