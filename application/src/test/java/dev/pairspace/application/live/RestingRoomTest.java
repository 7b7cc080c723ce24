package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.StateVector;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestingRoomTest {
  private LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void happens_when_nobody_has_been_there_for_a_while() {
    people.comesIn(ALICE);
    people.leaves(ALICE);
    people.settle();

    people.secondsPass(59);
    assertThat(people.live.occupancy().rooms()).isEqualTo(1);

    people.secondsPass(3);
    assertThat(people.live.occupancy().rooms()).isZero();
    assertThat(people.live.occupancy().documentBytes()).isZero();
  }

  @Test
  void leaves_a_snapshot_from_which_the_room_comes_back() {
    people.comesIn(ALICE);
    people.edits(ALICE, letter(7, 0, "a"));
    people.leaves(ALICE);
    people.secondsPass(65);
    assertThat(people.snapshots.kept(people.document)).hasSize(1);

    people.comesIn(BOB);

    var answer = people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class).get(0);
    assertThat(StateVector.ofUpdate(answer.update()).clockOf(7)).isEqualTo(1);
  }

  @Test
  void never_happens_while_something_is_not_committed() {
    people.comesIn(ALICE);
    people.log.holdCommits();
    people.edits(ALICE, letter(7, 0, "a"));
    people.leaves(ALICE);

    people.secondsPass(300);
    assertThat(people.live.occupancy().rooms()).isEqualTo(1);

    people.log.releaseCommits();
    people.secondsPass(65);
    assertThat(people.live.occupancy().rooms()).isZero();
  }

  @Test
  void is_called_off_when_somebody_comes() {
    people.comesIn(ALICE);
    people.edits(ALICE, letter(7, 0, "a"));
    people.leaves(ALICE);
    people.secondsPass(59);
    people.time.pass(Duration.ofSeconds(2));
    people.live.tick();

    people.comesIn(BOB);
    people.secondsPass(5);

    assertThat(people.live.occupancy().rooms()).isEqualTo(1);
    assertThat(people.live.statusOf(ROOM).orElseThrow().connections()).isEqualTo(1);
  }
}
