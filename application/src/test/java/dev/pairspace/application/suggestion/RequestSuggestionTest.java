package dev.pairspace.application.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.InMemoryIdGenerator;
import dev.pairspace.application.port.InMemoryRoomRepository;
import dev.pairspace.application.port.InMemorySuggestionProvider;
import dev.pairspace.application.port.InMemorySuggestionRepository;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.application.port.SuggestionProvider;
import dev.pairspace.application.port.SuggestionProvider.Answer;
import dev.pairspace.application.suggestion.ReportOutcome.Result.Noted;
import dev.pairspace.application.suggestion.ReportOutcome.Result.Refused;
import dev.pairspace.application.suggestion.RequestSuggestion.Result;
import dev.pairspace.application.suggestion.RequestSuggestion.Result.Offered;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.suggestion.CodeContext;
import dev.pairspace.domain.suggestion.Confidence;
import dev.pairspace.domain.suggestion.Outcome;
import dev.pairspace.domain.suggestion.Proposal;
import dev.pairspace.domain.suggestion.Suggestion;
import dev.pairspace.domain.suggestion.SuggestionStatus;
import dev.pairspace.domain.suggestion.builtin.BuiltInSuggester;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestSuggestionTest {

  private static final CodeContext OPENING =
      new CodeContext("def add(a, b)", "def add(a, b)".length(), Language.PYTHON);
  private static final RoomId UNKNOWN_ROOM = new RoomId("23456789ab");

  private Instant now = Instant.parse("2026-03-04T05:06:07Z");

  private final InMemoryRoomRepository rooms = new InMemoryRoomRepository(new InMemoryUpdateLog());
  private final InMemorySuggestionRepository suggestions = new InMemorySuggestionRepository(rooms);
  private final ReportOutcome reportOutcome = new ReportOutcome(suggestions, () -> now);

  private RequestSuggestion asking(SuggestionProvider... providers) {
    return new RequestSuggestion(
        List.of(providers),
        new BuiltInSuggester(),
        suggestions,
        rooms,
        new InMemoryIdGenerator(),
        () -> now);
  }

  private static RequestSuggestion.Command about(CodeContext context) {
    return new RequestSuggestion.Command(Actor.SCRIPT, context, Optional.empty(), Optional.empty());
  }

  private static Suggestion offered(Result result) {
    assertThat(result).isInstanceOf(Offered.class);
    return ((Offered) result).suggestion();
  }

  @Test
  void the_built_in_suggester_answers_when_there_is_nobody_else() {
    var suggestion = offered(asking().handle(about(OPENING)));

    assertThat(suggestion.source()).isEqualTo("built-in");
    assertThat(suggestion.proposal().text()).isEqualTo(":\n    return a + b");
    assertThat(suggestions.find(suggestion.id())).isPresent();
  }

  @Test
  void the_first_provider_with_an_idea_is_heard() {
    var silent = new InMemorySuggestionProvider("silent", new Answer.NoIdea());
    var broken = new InMemorySuggestionProvider("broken", new Answer.Unavailable("no network"));
    var proposal = Proposal.insertAt(OPENING.cursorPosition(), ": pass", new Confidence(0.4));
    var wise = new InMemorySuggestionProvider("wise", new Answer.Proposed(proposal));

    var suggestion = offered(asking(silent, broken, wise).handle(about(OPENING)));

    assertThat(suggestion.source()).isEqualTo("wise");
    assertThat(suggestion.proposal()).isEqualTo(proposal);
  }

  @Test
  void a_proposal_for_another_place_is_not_heard() {
    var elsewhere = new Proposal("x", 0, 1, Confidence.NONE);
    var lost = new InMemorySuggestionProvider("lost", new Answer.Proposed(elsewhere));

    var suggestion = offered(asking(lost).handle(about(OPENING)));

    assertThat(suggestion.source()).isEqualTo("built-in");
  }

  @Test
  void nobody_is_bothered_with_nothing() {
    var context = new CodeContext("def add(a, b)", 13, Language.PLAINTEXT);

    assertThat(asking().handle(about(context))).isEqualTo(new Result.Nothing());
  }

  @Test
  void a_room_that_does_not_exist_gets_no_suggestion() {
    var command =
        new RequestSuggestion.Command(
            Actor.SCRIPT, OPENING, Optional.of(UNKNOWN_ROOM), Optional.empty());

    assertThat(asking().handle(command)).isEqualTo(new Result.NoSuchRoom());
  }

  @Test
  void an_outcome_is_noted_once_and_for_all() {
    var id = offered(asking().handle(about(OPENING))).id();

    var accepted = reportOutcome.handle(new ReportOutcome.Command(id, Outcome.ACCEPTED));
    var again = reportOutcome.handle(new ReportOutcome.Command(id, Outcome.ACCEPTED));
    var dismissed = reportOutcome.handle(new ReportOutcome.Command(id, Outcome.DISMISSED));

    assertThat(accepted).isEqualTo(new Noted());
    assertThat(again).isEqualTo(new Noted());
    assertThat(dismissed).isEqualTo(new Refused(SuggestionStatus.ACCEPTED));
  }

  @Test
  void an_outcome_that_comes_too_late_is_refused() {
    var id = offered(asking().handle(about(OPENING))).id();

    now = now.plus(Suggestion.LIFETIME).plusMillis(1);
    var late = reportOutcome.handle(new ReportOutcome.Command(id, Outcome.ACCEPTED));

    assertThat(late).isEqualTo(new Refused(SuggestionStatus.EXPIRED));
    assertThat(suggestions.find(id).orElseThrow().status()).isEqualTo(SuggestionStatus.EXPIRED);
  }

  @Test
  void a_new_offer_ends_the_life_of_forgotten_ones() {
    var asking = asking();
    var forgotten = offered(asking.handle(about(OPENING))).id();

    now = now.plus(Suggestion.LIFETIME).plusMillis(1);
    asking.handle(about(OPENING));

    assertThat(suggestions.find(forgotten).orElseThrow().status())
        .isEqualTo(SuggestionStatus.EXPIRED);
  }
}
