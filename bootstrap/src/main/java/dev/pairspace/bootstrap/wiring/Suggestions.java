package dev.pairspace.bootstrap.wiring;

import dev.pairspace.application.port.IdGenerator;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.SuggestionProvider;
import dev.pairspace.application.port.SuggestionRepository;
import dev.pairspace.application.suggestion.ReportOutcome;
import dev.pairspace.application.suggestion.RequestSuggestion;
import dev.pairspace.domain.suggestion.builtin.BuiltInSuggester;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Use cases of suggestions; every provider that is there is asked, the built-in one last. */
@Singleton
class Suggestions {

  /** One for all requests: it counts what expired. */
  @Produces
  @Singleton
  RequestSuggestion requestSuggestion(
      Instance<SuggestionProvider> providers,
      SuggestionRepository suggestions,
      RoomRepository rooms,
      IdGenerator ids,
      InstantSource clock) {
    return new RequestSuggestion(
        SuggestionOrder.of(providers), new BuiltInSuggester(), suggestions, rooms, ids, clock);
  }

  @Produces
  ReportOutcome reportOutcome(SuggestionRepository suggestions, InstantSource clock) {
    return new ReportOutcome(suggestions, clock);
  }
}
