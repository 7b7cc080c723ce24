package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.editing.CatchUp;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.room.Actor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that was too slow to be told everything can be told again. */
class CatchingUpTest {
  private final LiveRoomsFixture people = new LiveRoomsFixture();

  @BeforeEach
  void alice_has_typed_abc() {
    people.comesIn(ALICE);
    people.edits(ALICE, letter(7, 0, "a"));
    people.edits(ALICE, letter(7, 1, "b"));
    people.edits(ALICE, letter(7, 2, "c"));
    people.settle();
  }

  @Test
  void it_hears_what_it_missed_and_nothing_that_it_was_told() {
    people.comesIn(BOB);

    catchesUp(MissingFrom.of(letter(7, 1, "b")));

    assertThat(missedBy())
        .singleElement()
        .satisfies(
            missed -> assertThat(MissingFrom.of(missed.update())).hasToString("MissingFrom{7=1}"));
  }

  @Test
  void its_own_question_is_answered_instead_if_it_has_asked_one() {
    people.enters(BOB, Optional.empty());
    people.live.submit(ROOM, Actor.SERVER, room -> {}); // so that what follows waits for one turn

    people.syncs(BOB, StateVector.EMPTY);
    catchesUp(MissingFrom.of(letter(7, 2, "c")));

    assertThat(people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class))
        .singleElement()
        .satisfies(answer -> assertThat(clockOf(answer.update())).isEqualTo(3));
    assertThat(missedBy()).isEmpty();
  }

  @Test
  void who_speaks_text_hears_the_text_as_it_is_once() {
    people.enters(BOB, Optional.empty());
    new ChooseSpeech(people.live)
        .handle(new ChooseSpeech.Command(Actor.GUEST, ROOM, BOB, Speech.TEXT));

    catchesUp(MissingFrom.NO_CLOCK);

    assertThat(people.broadcaster.take(BOB, RoomEvent.TextChange.class)).hasSize(1);
    assertThat(missedBy()).isEmpty();
  }

  private void catchesUp(MissingFrom missing) {
    new CatchUp(people.live).handle(new CatchUp.Command(Actor.GUEST, ROOM, BOB, missing));
    people.settle();
  }

  private static long clockOf(Update update) {
    return StateVector.ofUpdate(update).clockOf(7);
  }

  private List<RoomMessage.MissedChanges> missedBy() {
    return people.broadcaster.take(BOB, RoomMessage.MissedChanges.class);
  }
}
