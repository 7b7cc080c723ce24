package dev.pairspace.application.port;

import dev.pairspace.domain.suggestion.CodeContext;

/** A provider that always gives the same answer. */
public record InMemorySuggestionProvider(String name, Answer answer) implements SuggestionProvider {

  @Override
  public Answer propose(CodeContext context) {
    return answer;
  }
}
