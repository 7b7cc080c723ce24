package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import dev.pairspace.domain.suggestion.Anchor;
import dev.pairspace.domain.suggestion.Confidence;
import dev.pairspace.domain.suggestion.Proposal;
import dev.pairspace.domain.suggestion.Suggestion;
import dev.pairspace.domain.suggestion.SuggestionId;
import dev.pairspace.domain.suggestion.SuggestionStatus;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every suggestion repository promises. */
public abstract class SuggestionRepositoryContract {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.000001Z");

  protected abstract SuggestionRepository suggestions();

  /** The rooms that suggestions are for. */
  protected abstract RoomRepository rooms();

  @Test
  void a_suggestion_is_found_as_it_was_added() {
    var suggestion = offered(anchorIn(Optional.of(newRoom())), NOON);

    suggestions().add(suggestion);

    assertThat(suggestions().find(suggestion.id()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(suggestion);
  }

  @Test
  void a_suggestion_may_belong_to_no_room_and_no_file() {
    var anchor = new Anchor(Optional.empty(), Optional.empty(), Language.GO, 0, "");
    var suggestion = offered(anchor, NOON);

    suggestions().add(suggestion);

    assertThat(suggestions().find(suggestion.id()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(suggestion);
  }

  @Test
  void a_suggestion_for_a_room_that_is_gone_is_kept_without_it() {
    var suggestion = offered(anchorIn(Optional.of(RoomId.draw(new SecureRandom()))), NOON);

    suggestions().add(suggestion);

    assertThat(suggestions().find(suggestion.id()).orElseThrow().anchor())
        .isEqualTo(anchorIn(Optional.empty()));
  }

  @Test
  void characters_that_no_text_can_hold_do_no_harm() {
    var strange = new Anchor(Optional.empty(), Optional.empty(), Language.C, 3, "\0 \ud83d");
    var suggestion = offered(strange, NOON);

    assertThatCode(() -> suggestions().add(suggestion)).doesNotThrowAnyException();

    assertThat(suggestions().find(suggestion.id())).isPresent();
  }

  @Test
  void an_unknown_suggestion_is_not_found() {
    assertThat(suggestions().find(new SuggestionId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void its_outcome_is_kept() {
    var suggestion = added(NOON);

    suggestions().updateStatus(withStatus(suggestion, SuggestionStatus.ACCEPTED));

    assertThat(statusOf(suggestion)).isEqualTo(SuggestionStatus.ACCEPTED);
  }

  @Test
  void of_two_outcomes_the_first_counts() {
    var suggestion = added(NOON);

    suggestions().updateStatus(withStatus(suggestion, SuggestionStatus.DISMISSED));
    suggestions().updateStatus(withStatus(suggestion, SuggestionStatus.ACCEPTED));

    assertThat(statusOf(suggestion)).isEqualTo(SuggestionStatus.DISMISSED);
  }

  @Test
  void the_outcome_of_an_unknown_suggestion_is_ignored() {
    var unknown = offered(anchorIn(Optional.empty()), NOON);

    suggestions().updateStatus(withStatus(unknown, SuggestionStatus.ACCEPTED));

    assertThat(suggestions().find(unknown.id())).isEmpty();
  }

  @Test
  void only_what_is_still_offered_and_old_enough_expires() {
    suggestions().expire(Instant.parse("2030-01-01T00:00:00Z"));
    var old = added(NOON.minusSeconds(1));
    var justInTime = added(NOON);
    var accepted = added(NOON.minusSeconds(1));
    suggestions().updateStatus(withStatus(accepted, SuggestionStatus.ACCEPTED));

    int expired = suggestions().expire(NOON);

    assertThat(expired).isOne();
    assertThat(statusOf(old)).isEqualTo(SuggestionStatus.EXPIRED);
    assertThat(statusOf(justInTime)).isEqualTo(SuggestionStatus.OFFERED);
    assertThat(statusOf(accepted)).isEqualTo(SuggestionStatus.ACCEPTED);
  }

  private Suggestion added(Instant offeredAt) {
    var suggestion = offered(anchorIn(Optional.empty()), offeredAt);
    suggestions().add(suggestion);
    return suggestion;
  }

  private SuggestionStatus statusOf(Suggestion suggestion) {
    return suggestions().find(suggestion.id()).orElseThrow().status();
  }

  private RoomId newRoom() {
    var room =
        new Room(
            RoomId.draw(new SecureRandom()),
            new DocumentId(UUID.randomUUID()),
            new RoomTitle("Room"),
            Language.JAVA,
            Visibility.PUBLIC,
            NOON);
    rooms().create(room, Update.EMPTY);
    return room.id();
  }

  private static Anchor anchorIn(Optional<RoomId> room) {
    return new Anchor(
        room, Optional.of(new FileId("file-1")), Language.PYTHON, 42, "  for x in \t'🐍':");
  }

  private static Suggestion offered(Anchor anchor, Instant at) {
    var proposal = new Proposal("\n    pass\n", 40, 42, new Confidence(0.625));
    var id = new SuggestionId(UUID.randomUUID());
    return Suggestion.offered(id, anchor, proposal, "built-in", at);
  }

  private static Suggestion withStatus(Suggestion suggestion, SuggestionStatus status) {
    return Suggestion.stored(
        suggestion.id(),
        suggestion.anchor(),
        suggestion.proposal(),
        suggestion.source(),
        suggestion.offeredAt(),
        status);
  }
}
