package dev.pairspace.domain.suggestion;

import java.util.Optional;
import java.util.stream.Stream;

/** What a user can make of a suggestion. */
public enum Outcome {
  ACCEPTED(SuggestionStatus.ACCEPTED),
  DISMISSED(SuggestionStatus.DISMISSED);

  private final SuggestionStatus status;

  Outcome(SuggestionStatus status) {
    this.status = status;
  }

  public static Optional<Outcome> parse(String id) {
    return Stream.of(values()).filter(outcome -> outcome.status.id().equals(id)).findFirst();
  }

  SuggestionStatus status() {
    return status;
  }
}
