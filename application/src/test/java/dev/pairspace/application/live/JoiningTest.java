package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoiningTest {
  private LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void answers_a_joiner_with_everything_and_asks_back() {
    people.enters(ALICE, Optional.empty());
    people.syncs(ALICE, StateVector.EMPTY);
    people.settle();

    assertThat(people.broadcaster.all(ALICE))
        .hasSize(2)
        .hasExactlyElementsOfTypes(RoomMessage.SyncAnswer.class, RoomMessage.StateQuestion.class);
    var answer = people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class).get(0);
    assertThat(StateVector.ofUpdate(answer.update()).clockOf(1)).isGreaterThan(5);
  }

  @Test
  void answers_even_when_nothing_is_lacking() {
    people.comesIn(ALICE);
    var question = people.broadcaster.take(ALICE, RoomMessage.StateQuestion.class).get(0);
    people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class);

    people.syncs(ALICE, question.known());
    people.settle();

    var answers = people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class);
    assertThat(answers).containsExactly(new RoomMessage.SyncAnswer(Update.EMPTY));
  }

  @Test
  void answers_only_the_last_of_many_questions_that_a_session_asks_in_one_turn() {
    people.comesIn(ALICE);
    var question = people.broadcaster.take(ALICE, RoomMessage.StateQuestion.class).get(0);
    people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class);
    people.live.submit(ROOM, Actor.SERVER, room -> {}); // so that what follows waits for one turn

    for (int i = 0; i < 1_000; i++) {
      people.syncs(ALICE, StateVector.EMPTY);
    }
    people.syncs(ALICE, question.known());
    people.settle();

    var answers = people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class);
    assertThat(answers).hasSizeLessThan(4).endsWith(new RoomMessage.SyncAnswer(Update.EMPTY));
  }

  @Test
  void asks_who_brings_something_without_what_comes_before_it_but_not_all_the_time() {
    people.comesIn(ALICE);
    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();
    people.broadcaster.take(ALICE, RoomMessage.StateQuestion.class);

    people.edits(ALICE, letter(7, 2, "c"));
    people.edits(ALICE, letter(7, 4, "e"));
    people.settle();
    var questions = people.broadcaster.take(ALICE, RoomMessage.StateQuestion.class);
    people.secondsPass(10);
    people.edits(ALICE, letter(7, 6, "g"));
    people.settle();

    assertThat(questions).hasSize(1);
    assertThat(questions.get(0).known().clockOf(7)).isEqualTo(1);
    assertThat(people.broadcaster.take(ALICE, RoomMessage.StateQuestion.class)).hasSize(1);
  }

  @Test
  void says_nothing_to_a_session_that_has_not_spoken() {
    people.enters(ALICE, Optional.empty());
    people.comesIn(BOB);

    people.edits(BOB, letter(7, 0, "a"));
    people.settle();

    assertThat(people.broadcaster.all(ALICE)).isEmpty();
  }

  @Test
  void keeps_what_arrives_while_the_room_is_loading() {
    people.live.open(
        ROOM, Actor.SERVER, room -> room.add(new JoiningSession(ALICE, Optional.empty())));
    people.syncs(ALICE, StateVector.EMPTY);
    people.edits(ALICE, letter(7, 0, "a"));

    people.settle();

    assertThat(people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class)).hasSize(1);
    assertThat(people.log.committed(people.document)).hasSize(2);
  }

  @Test
  void refuses_a_room_that_does_not_exist_for_good() {
    people.rooms.delete(ROOM, people.time.instant());
    people.enters(ALICE, Optional.empty());

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.ROOM_DELETED));
    assertThat(people.live.occupancy().rooms()).isZero();
  }

  @Test
  void treats_a_failed_load_as_neither_missing_nor_empty() {
    people.rooms.breakDown();
    people.enters(ALICE, Optional.empty());
    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.STORAGE_DOWN));

    people.rooms.recover();
    people.comesIn(BOB);

    var answer = people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class).get(0);
    assertThat(answer.update().isEmpty()).isFalse();
  }

  @Test
  void lets_in_as_many_as_the_room_may_have() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    people.comesIn(CAROL);

    people.enters(new SessionId(4), Optional.empty());

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(new SessionId(4), Ending.ROOM_FULL));
  }
}
