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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LiveRoomsTest {
  private LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void takes_snapshots_of_a_busy_room_without_waiting_for_its_end() {
    people.comesIn(ALICE);
    for (int i = 0; i < 600; i++) {
      people.edits(ALICE, letter(7, i, "a"));
      people.settle();
    }

    people.secondsPass(2);

    assertThat(people.snapshots.kept(people.document)).hasSize(1);
    assertThat(people.snapshots.kept(people.document).get(0).coversSeq()).isGreaterThan(500);
  }

  @Test
  void parts_with_a_room_in_which_something_unforeseen_happened_and_loads_it_anew() {
    people.comesIn(ALICE);
    people.live.submit(
        ROOM,
        Actor.SERVER,
        room -> {
          throw new IllegalStateException("a defect, on purpose");
        });
    people.settle();
    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.RESTARTING));

    people.comesIn(BOB);

    assertThat(people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class)).hasSize(1);
  }

  @Test
  void treats_the_end_of_the_stack_like_any_other_defect_and_forgets_nothing_behind_it() {
    people.comesIn(ALICE);
    CompletableFuture<String> question =
        people.live.ask(ROOM, Actor.SERVER, (room, answer) -> overflow());
    people.live.open(
        ROOM, Actor.SERVER, room -> room.add(new JoiningSession(BOB, Optional.empty())));
    people.syncs(BOB, StateVector.EMPTY);
    people.settle();

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.RESTARTING));
    assertThat(people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class)).hasSize(1);
    assertThat(question).isCompletedExceptionally();
  }

  private static void overflow() {
    throw new StackOverflowError("on purpose");
  }
}
