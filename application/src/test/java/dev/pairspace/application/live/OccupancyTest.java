package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.operation.ReadWorkload;
import org.junit.jupiter.api.Test;

class OccupancyTest {
  private final LiveRoomsFixture people = new LiveRoomsFixture();
  private final ReadWorkload workload = new ReadWorkload(people.live, people.log);

  @Test
  void nothing_is_there_before_somebody_comes() {
    assertThat(workload.handle().rooms()).isEqualTo(new Occupancy(0, 0, 0, 0));
  }

  @Test
  void rooms_and_those_in_them_are_counted() {
    people.comesIn(ALICE);
    people.comesIn(BOB);

    var occupancy = workload.handle().rooms();

    assertThat(occupancy.rooms()).isOne();
    assertThat(occupancy.connections()).isEqualTo(2);
    assertThat(occupancy.participants()).isEqualTo(2);
    assertThat(occupancy.documentBytes()).isPositive();
  }

  @Test
  void what_waits_for_its_commit_is_counted_until_it_is_saved() {
    people.comesIn(ALICE);
    people.log.holdCommits();

    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();

    assertThat(workload.handle().unsaved().updates()).isOne();
    people.log.releaseCommits();
    assertThat(workload.handle().unsaved().updates()).isZero();
    assertThat(workload.handle().saving().updates()).isOne();
  }
}
