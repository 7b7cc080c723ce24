package dev.pairspace.application.port;

import dev.pairspace.domain.suggestion.CodeContext;
import dev.pairspace.domain.suggestion.Proposal;

/** An external service that can be asked for a suggestion. */
public interface SuggestionProvider {

  /** What users see as the source; 1 … 40 characters, stable. */
  String name();

  /** Blocks, but never for longer than the provider's own time limit. */
  Answer propose(CodeContext context);

  /** What a provider answers. */
  sealed interface Answer {
    record Proposed(Proposal proposal) implements Answer {}

    /** It was asked and has nothing to say. */
    record NoIdea() implements Answer {}

    /**
     * It could not be asked.
     *
     * @param reason for the log; holds neither code nor secrets
     */
    record Unavailable(String reason) implements Answer {}
  }
}
