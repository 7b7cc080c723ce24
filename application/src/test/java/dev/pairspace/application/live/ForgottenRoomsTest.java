package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.operation.DeleteForgottenRooms;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomRepository.Lookup;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForgottenRoomsTest {
  private static final Duration RETENTION = Duration.ofDays(30);

  private final LiveRoomsFixture people = new LiveRoomsFixture();
  private final DeleteForgottenRooms deletion =
      new DeleteForgottenRooms(people.rooms, people.live, people.time);

  private int deleteForgotten() {
    return deletion.handle(new DeleteForgottenRooms.Command(RETENTION));
  }

  @Test
  void a_room_is_kept_for_as_long_as_it_was_promised() {
    people.time.pass(RETENTION);

    assertThat(deleteForgotten()).isZero();
    assertThat(people.rooms.find(ROOM)).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void a_room_that_nobody_opened_for_longer_is_deleted() {
    people.time.pass(RETENTION.plusSeconds(1));

    assertThat(deleteForgotten()).isOne();
    assertThat(people.rooms.find(ROOM)).isInstanceOf(Lookup.Deleted.class);
    assertThat(people.log.committed(people.document)).isEmpty();
  }

  @Test
  void a_room_is_not_forgotten_while_somebody_is_in_it_nor_just_afterwards() {
    people.comesIn(ALICE);
    people.time.pass(RETENTION.plusSeconds(1));

    assertThat(deleteForgotten()).isZero();
    people.leaves(ALICE);
    people.secondsPass(65);

    assertThat(people.live.loadedRooms()).isZero();
    assertThat(deleteForgotten()).isZero();
    assertThat(people.rooms.find(ROOM)).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void who_comes_in_the_moment_of_the_deletion_is_told_that_the_room_is_gone() {
    people.comesIn(ALICE);
    people.rooms.delete(ROOM, people.time.instant());

    people.live.deleted(ROOM);
    people.settle();

    assertThat(people.broadcaster.ended()).containsEntry(ALICE, Ending.ROOM_DELETED);
  }
}
