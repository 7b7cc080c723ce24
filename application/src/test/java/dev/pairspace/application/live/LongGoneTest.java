package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.presence.PresenceState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LongGoneTest {
  private final LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void people_are_not_met_by_those_who_enter_an_empty_room() {
    people.comesIn(ALICE);
    people.announces(ALICE, new PresenceState(7, 1, "{}"));
    people.settle();
    people.leaves(ALICE);
    people.settle();
    people.time.pass(Duration.ofSeconds(40));

    people.enters(BOB, Optional.empty());
    people.syncs(BOB, StateVector.EMPTY);
    people.settle();

    assertThat(people.broadcaster.take(BOB, RoomMessage.PresenceChange.class))
        .flatExtracting(RoomMessage.PresenceChange::states)
        .allMatch(PresenceState::isGone);
  }
}
