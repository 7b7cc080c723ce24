package dev.pairspace.domain.suggestion;

import java.util.Objects;
import java.util.UUID;

/** Identity of a suggestion. Who knows it may report what became of it. */
public record SuggestionId(UUID value) {
  public SuggestionId {
    Objects.requireNonNull(value, "suggestion id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
