package dev.pairspace.domain.suggestion;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a suggestion is in its life. Everything but {@link #OFFERED} is final. */
public enum SuggestionStatus {
  OFFERED("offered"),
  ACCEPTED("accepted"),
  DISMISSED("dismissed"),
  /** No outcome was reported in time. */
  EXPIRED("expired");

  private final String id;

  SuggestionStatus(String id) {
    this.id = id;
  }

  public static Optional<SuggestionStatus> parse(String id) {
    return Stream.of(values()).filter(status -> status.id.equals(id)).findFirst();
  }

  /** As the wire and the database write it. */
  public String id() {
    return id;
  }
}
