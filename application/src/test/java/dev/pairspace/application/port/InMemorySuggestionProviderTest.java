package dev.pairspace.application.port;

import dev.pairspace.application.port.SuggestionProvider.Answer;
import dev.pairspace.domain.suggestion.Confidence;
import dev.pairspace.domain.suggestion.Proposal;

class InMemorySuggestionProviderTest extends SuggestionProviderContract {

  @Override
  protected SuggestionProvider withAnIdea() {
    var proposal = Proposal.insertAt("def add(a, b)".length(), ": pass", new Confidence(0.4));
    return answering(new Answer.Proposed(proposal));
  }

  @Override
  protected SuggestionProvider withoutAnIdea() {
    return answering(new Answer.NoIdea());
  }

  @Override
  protected SuggestionProvider cutOff() {
    return answering(new Answer.Unavailable("no network"));
  }

  private static SuggestionProvider answering(Answer answer) {
    return new InMemorySuggestionProvider("scripted", answer);
  }
}
