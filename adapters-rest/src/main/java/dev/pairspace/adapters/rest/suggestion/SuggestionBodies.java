package dev.pairspace.adapters.rest.suggestion;

import dev.pairspace.adapters.rest.problem.Violations;
import dev.pairspace.application.suggestion.RequestSuggestion;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.suggestion.CodeContext;
import dev.pairspace.domain.suggestion.Outcome;
import dev.pairspace.domain.suggestion.Proposal;
import dev.pairspace.domain.suggestion.Suggestion;
import dev.pairspace.domain.suggestion.builtin.BuiltInSuggester;
import java.util.Optional;
import java.util.function.Function;

/** The bodies of requests and answers about suggestions. */
public final class SuggestionBodies {

  private SuggestionBodies() {}

  /** Body of requestSuggestion. */
  public record AutocompleteRequest(
      String code, Integer cursorPosition, String language, String roomId, String fileId) {

    /**
     * @param actorIn gives the caller, in a room or in none
     */
    RequestSuggestion.Command toCommand(Function<Optional<RoomId>, Actor> actorIn) {
      var violations = new Violations();
      violations.required("code", code, present -> present);
      violations.required("language", language, present -> present);
      violations.required("cursorPosition", cursorPosition, this::withinCode);
      Optional<RoomId> room = violations.optional("roomId", roomId, RoomId::new);
      Optional<FileId> file = violations.optional("fileId", fileId, FileId::new);
      violations.throwIfAny();
      return new RequestSuggestion.Command(
          actorIn.apply(room), new CodeContext(code, cursorPosition, knownLanguage()), room, file);
    }

    private CodeContext withinCode(int position) {
      String text = code == null ? "" : code;
      return new CodeContext(text, position, Language.PLAINTEXT);
    }

    /** An unknown language is treated as one without suggestions. */
    private Language knownLanguage() {
      return Language.parse(language).orElse(Language.PLAINTEXT);
    }
  }

  /** Body of reportSuggestionOutcome. */
  public record SuggestionOutcome(String outcome) {
    Outcome toOutcome() {
      var violations = new Violations();
      Outcome known =
          violations.required(
              "outcome",
              outcome,
              id -> Violations.known(Outcome.parse(id), "accepted or dismissed"));
      violations.throwIfAny();
      return known;
    }
  }

  /** What a suggestion takes the place of, in UTF-16 units, half-open. */
  public record Range(int start, int end) {}

  /**
   * Answer of requestSuggestion.
   *
   * @param suggestionId null if the suggestion is empty: nothing can become of it
   */
  public record SuggestionAnswer(
      String suggestion, double confidence, String source, String suggestionId, Range replace) {

    static SuggestionAnswer of(Suggestion suggestion) {
      Proposal proposal = suggestion.proposal();
      return new SuggestionAnswer(
          proposal.text(),
          proposal.confidence().value(),
          suggestion.source(),
          suggestion.id().toString(),
          new Range(proposal.start(), proposal.end()));
    }

    static SuggestionAnswer nothingAt(int cursorPosition) {
      return new SuggestionAnswer(
          "", 0, BuiltInSuggester.NAME, null, new Range(cursorPosition, cursorPosition));
    }
  }
}
