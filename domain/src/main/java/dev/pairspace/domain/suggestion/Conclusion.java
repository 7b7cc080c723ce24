package dev.pairspace.domain.suggestion;

/** A suggestion's answer to a report of its outcome. */
public sealed interface Conclusion {

  /**
   * @param suggestion as it is from now on; the same as before if the outcome was known
   */
  record Concluded(Suggestion suggestion) implements Conclusion {}

  /** Something else had become of it. */
  record AlreadyFinal(SuggestionStatus status) implements Conclusion {}

  /**
   * @param suggestion expired
   */
  record TooLate(Suggestion suggestion) implements Conclusion {}
}
