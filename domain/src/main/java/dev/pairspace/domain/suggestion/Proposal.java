package dev.pairspace.domain.suggestion;

import java.util.Objects;
import java.util.Optional;

/**
 * What a provider would write.
 *
 * @param text put in place of the given range; the caret is inside the range or at its ends
 * @param start first UTF-16 unit to replace
 * @param end first UTF-16 unit behind what is replaced; {@code start} if nothing is
 */
public record Proposal(String text, int start, int end, Confidence confidence) {

  /** A longer one would not be read. */
  public static final int MAX_LENGTH = 10_000;

  public Proposal {
    Objects.requireNonNull(confidence, "confidence");
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("proposal of " + text.length() + " characters");
    }
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("proposal for " + start + " to " + end);
    }
  }

  /** A proposal to insert at the caret and replace nothing. */
  public static Proposal insertAt(int cursorPosition, String text, Confidence confidence) {
    return new Proposal(text, cursorPosition, cursorPosition, confidence);
  }

  /**
   * The part of this proposal that is worth showing: it lies within the code, touches the caret,
   * and does not repeat what stands behind what it replaces. Empty if nothing of it is left.
   */
  public Optional<Proposal> fittedTo(CodeContext context) {
    boolean touchesCaret = start <= context.cursorPosition() && context.cursorPosition() <= end;
    if (!touchesCaret || end > context.code().length()) {
      return Optional.empty();
    }
    String fitted = Overlap.removeFrom(text, context.code().substring(end));
    return fitted.isBlank()
        ? Optional.empty()
        : Optional.of(new Proposal(fitted, start, end, confidence));
  }

  /** Hides the text: it must not get into logs. */
  @Override
  public String toString() {
    return "Proposal[%d characters at %d to %d]".formatted(text.length(), start, end);
  }
}
