package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.room.Actor;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People come at the very moment in which their room leaves memory. */
class UnloadingTest {
  private final LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void what_comes_in_the_turn_in_which_the_room_leaves_is_done_by_the_next_one() {
    roomIsAboutToLeave();

    knocks();
    people.syncs(BOB, StateVector.EMPTY);
    people.asksForSaved(BOB);
    people.edits(BOB, letter(8, 0, "b"));
    people.settle();

    assertThat(people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class)).hasSize(1);
    assertThat(people.log.committed(people.document)).hasSize(3);
    assertThat(people.savedOf(BOB)).containsExactly(1L);
  }

  @Test
  void nobody_stays_behind_who_comes_and_goes_in_the_turn_in_which_the_room_leaves() {
    roomIsAboutToLeave();

    knocks();
    people.syncs(BOB, StateVector.EMPTY);
    people.leaves(BOB);
    people.settle();
    people.secondsPass(65);

    assertThat(people.live.occupancy().rooms()).isZero();
  }

  @Test
  void an_edit_is_stored_whose_author_comes_and_goes_just_before_the_room_leaves() {
    roomIsIdleForLong();
    people.live.submit(ROOM, Actor.SERVER, room -> {}); // so that what follows waits for one turn

    knocks();
    people.edits(BOB, letter(8, 0, "b"));
    people.leaves(BOB);
    people.live.tick();
    people.secondsPass(65);

    assertThat(people.log.committed(people.document)).hasSize(3);
    assertThat(people.live.occupancy().rooms()).isZero();
  }

  @Test
  void a_client_whose_room_is_not_in_memory_is_told_to_come_back() {
    people.edits(BOB, letter(8, 0, "b"));

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(BOB, Ending.RESTARTING));
  }

  @Test
  void a_client_whom_the_room_does_not_know_is_told_to_come_back() {
    people.comesIn(ALICE);

    people.syncs(BOB, StateVector.EMPTY);
    people.settle();

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(BOB, Ending.RESTARTING));
    assertThat(people.broadcaster.all(BOB)).isEmpty();
  }

  /** The next turn finds a room that nobody is in, and that is stored. */
  private void roomIsAboutToLeave() {
    roomIsIdleForLong();
    people.live.tick();
  }

  private void roomIsIdleForLong() {
    people.comesIn(ALICE);
    people.edits(ALICE, letter(7, 0, "a"));
    people.leaves(ALICE);
    people.secondsPass(65);
    people.comesIn(ALICE);
    people.leaves(ALICE);
    people.settle();
    people.time.pass(LiveRoomsFixture.IDLE.plusSeconds(1));
  }

  private void knocks() {
    people.live.open(
        ROOM, Actor.SERVER, room -> room.add(new JoiningSession(BOB, Optional.empty())));
  }
}
