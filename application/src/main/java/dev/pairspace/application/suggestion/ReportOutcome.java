package dev.pairspace.application.suggestion;

import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.application.port.SuggestionRepository;
import dev.pairspace.domain.suggestion.Conclusion;
import dev.pairspace.domain.suggestion.Outcome;
import dev.pairspace.domain.suggestion.Suggestion;
import dev.pairspace.domain.suggestion.SuggestionId;
import dev.pairspace.domain.suggestion.SuggestionStatus;
import java.time.InstantSource;
import java.util.Optional;

/** Notes what a user made of a suggestion. Reporting the same twice is fine. */
public final class ReportOutcome {

  private final SuggestionRepository suggestions;
  private final InstantSource clock;

  public ReportOutcome(SuggestionRepository suggestions, InstantSource clock) {
    this.suggestions = suggestions;
    this.clock = clock;
  }

  public record Command(SuggestionId suggestion, Outcome outcome) {}

  /** The answer to the report. */
  public sealed interface Result {
    record Noted() implements Result {}

    record NoSuchSuggestion() implements Result {}

    /**
     * Something else has become of it.
     *
     * @param status its final one
     */
    record Refused(SuggestionStatus status) implements Result {}
  }

  /**
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public Result handle(Command command) {
    Optional<Suggestion> suggestion = suggestions.find(command.suggestion());
    if (suggestion.isEmpty()) {
      return new Result.NoSuchSuggestion();
    }
    return keep(suggestion.get().conclude(command.outcome(), clock.instant()));
  }

  private Result keep(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.Concluded concluded) {
      suggestions.updateStatus(concluded.suggestion());
      return new Result.Noted();
    }
    if (conclusion instanceof Conclusion.TooLate tooLate) {
      suggestions.updateStatus(tooLate.suggestion());
      return new Result.Refused(tooLate.suggestion().status());
    }
    return new Result.Refused(((Conclusion.AlreadyFinal) conclusion).status());
  }
}
