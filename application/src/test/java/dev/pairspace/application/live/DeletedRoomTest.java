package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.room.Actor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A room is deleted while somebody is in it, or comes to it. */
class DeletedRoomTest {
  private final LiveRoomsFixture people = new LiveRoomsFixture();

  private void isDeleted() {
    people.rooms.delete(ROOM, people.time.instant());
    people.live.roomChanged(ROOM);
  }

  @Test
  void who_is_in_it_is_told_that_the_room_is_gone() {
    people.comesIn(ALICE);

    isDeleted();
    people.settle();

    assertThat(people.broadcaster.ended()).containsEntry(ALICE, Ending.ROOM_DELETED);
  }

  @Test
  void it_leaves_memory_at_once_with_all_that_it_held() {
    people.comesIn(ALICE);
    people.edits(ALICE, letter(7, 0, "a"));

    isDeleted();
    people.settle();

    assertThat(people.live.occupancy().rooms()).isZero();
    assertThat(people.live.occupancy().documentBytes()).isZero();
  }

  @Test
  void who_comes_afterwards_is_told_that_there_is_no_such_room_any_more() {
    people.comesIn(ALICE);
    isDeleted();

    people.enters(BOB, Optional.empty());

    assertThat(people.broadcaster.ended()).containsEntry(BOB, Ending.ROOM_DELETED);
    assertThat(people.broadcaster.all(BOB)).isEmpty();
  }

  @Test
  void who_comes_in_the_same_turn_is_told_so_too() {
    people.comesIn(ALICE);
    people.live.submit(ROOM, Actor.SERVER, room -> {}); // so that what follows waits for one turn
    isDeleted();

    people.enters(BOB, Optional.empty());

    assertThat(people.broadcaster.ended())
        .containsEntry(ALICE, Ending.ROOM_DELETED)
        .containsEntry(BOB, Ending.ROOM_DELETED);
    assertThat(people.live.occupancy().rooms()).isZero();
  }

  @Test
  void who_waits_for_a_room_that_is_deleted_while_it_is_read_is_told_so_too() {
    people.rooms.whenFound(this::isDeleted);

    people.enters(ALICE, Optional.empty());

    assertThat(people.broadcaster.ended()).containsEntry(ALICE, Ending.ROOM_DELETED);
    assertThat(people.live.occupancy().rooms()).isZero();
  }

  @Test
  void who_is_in_it_is_told_so_as_soon_as_the_store_answers_again() {
    people.comesIn(ALICE);
    people.rooms.delete(ROOM, people.time.instant());
    people.rooms.breakDown();
    people.live.roomChanged(ROOM);
    people.secondsPass(2);
    assertThat(people.broadcaster.ended()).isEmpty();

    people.rooms.recover();
    people.secondsPass(2);

    assertThat(people.broadcaster.ended()).containsEntry(ALICE, Ending.ROOM_DELETED);
  }
}
