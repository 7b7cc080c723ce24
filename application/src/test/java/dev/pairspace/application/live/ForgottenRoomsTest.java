package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.operation.DeleteForgottenRooms;
import dev.pairspace.application.operation.RecordActivity;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForgottenRoomsTest {
  private static final Duration RETENTION = Duration.ofDays(30);

  private final LiveRoomsFixture people = new LiveRoomsFixture();
  private final RecordActivity recordActivity =
      new RecordActivity(people.rooms, people.live, people.time);
  private final DeleteForgottenRooms deletion =
      new DeleteForgottenRooms(people.rooms, people.live, recordActivity, people.time);

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

    assertThat(people.live.occupancy().rooms()).isZero();
    assertThat(deleteForgotten()).isZero();
    assertThat(people.rooms.find(ROOM)).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void a_room_in_use_is_kept_after_a_crash_too() {
    people.comesIn(ALICE);
    people.time.pass(RETENTION.plusSeconds(1));

    assertThat(deleteForgotten()).isZero();

    assertThat(lastActivity()).isEqualTo(people.time.instant());
  }

  @Test
  void a_room_that_many_came_to_is_kept_for_as_long_as_promised_after_the_last_one_has_left() {
    people.comesIn(ALICE);
    people.time.pass(RETENTION.plusSeconds(1));
    people.leaves(ALICE);
    people.settle();
    var left = people.time.instant();

    assertThat(lastActivity()).isBetween(left.minusSeconds(1), left);
  }

  @Test
  void who_goes_while_others_stay_is_nothing_to_note() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    var before = lastActivity();
    people.time.pass(RETENTION);

    people.leaves(ALICE);
    people.settle();

    assertThat(lastActivity()).isEqualTo(before);
  }

  @Test
  void a_room_is_in_use_before_it_is_read() {
    people.time.pass(RETENTION.plusSeconds(1));
    people.rooms.whenFound(() -> assertThat(deleteForgottenOnAnotherNode()).isZero());

    people.comesIn(ALICE);

    assertThat(people.broadcaster.ended()).isEmpty();
    assertThat(people.rooms.find(ROOM)).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void a_room_that_cannot_be_deleted_keeps_none_of_the_others() {
    var others = manyRooms(2);
    people.rooms.failToRemove(ROOM);
    people.time.pass(RETENTION.plusSeconds(1));

    assertThat(deleteForgotten()).isEqualTo(2);

    assertThat(people.rooms.find(ROOM)).isInstanceOf(Lookup.Found.class);
    assertThat(others)
        .allSatisfy(room -> assertThat(people.rooms.find(room)).isInstanceOf(Lookup.Deleted.class));
  }

  @Test
  void however_many_rooms_are_forgotten_all_are_deleted() {
    var unused = manyRooms(250);
    people.rooms.failToRemove(ROOM);
    people.time.pass(RETENTION.plusSeconds(1));

    assertThat(deleteForgotten()).isEqualTo(250);
  }

  @Test
  void a_deletion_ends_early_when_the_server_does() {
    people.time.pass(RETENTION.plusSeconds(1));
    Thread.currentThread().interrupt();

    assertThat(deleteForgotten()).isZero();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(people.rooms.find(ROOM)).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void activity_that_cannot_be_noted_keeps_no_room_from_being_noted_the_next_time() {
    people.comesIn(ALICE);
    people.time.pass(RETENTION);
    people.rooms.breakDown();

    recordActivity.handle();
    people.rooms.recover();
    recordActivity.handle();

    assertThat(lastActivity()).isEqualTo(people.time.instant());
  }

  private int deleteForgottenOnAnotherNode() {
    var elsewhere = new LiveRoomsFixture();
    return new DeleteForgottenRooms(
            people.rooms,
            elsewhere.live,
            new RecordActivity(people.rooms, elsewhere.live, people.time),
            people.time)
        .handle(new DeleteForgottenRooms.Command(RETENTION));
  }

  private Instant lastActivity() {
    return ((Lookup.Found) people.rooms.find(ROOM)).lastActiveAt();
  }

  private List<RoomId> manyRooms(int count) {
    var random = new SplittableRandom(1);
    return Stream.generate(() -> RoomId.draw(random)).limit(count).peek(people::hasRoom).toList();
  }
}
