package dev.pairspace.domain.suggestion;

import java.util.Objects;
import java.util.UUID;

/** Identity of a suggestion. A client that knows it may report the outcome. */
public record SuggestionId(UUID value) {
  public SuggestionId {
    Objects.requireNonNull(value, "suggestion id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
