package dev.pairspace.application.room;

import static dev.pairspace.application.room.RoomFixture.ALICE;
import static dev.pairspace.application.room.RoomFixture.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.application.room.JoinRoom.Result;
import dev.pairspace.application.room.JoinRoom.Result.Joined;
import dev.pairspace.application.room.JoinRoom.Result.RoomFull;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.MemberColor;
import dev.pairspace.domain.room.Role;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.SecretHash;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JoinRoomTest {

  private static final String UNKNOWN_SECRET = "A".repeat(43);

  private final RoomFixture fixture = new RoomFixture();

  private Joined joined(Result result) {
    assertThat(result).isInstanceOf(Joined.class);
    return (Joined) result;
  }

  @Nested
  class A_newcomer {
    @Test
    void becomes_a_member_and_gets_a_secret_to_be_recognised_by() {
      var room = fixture.aRoom();

      var answer = joined(fixture.join(room.id(), ALICE, null));

      assertThat(answer.member().name()).isEqualTo(ALICE);
      assertThat(answer.member().role()).isEqualTo(Role.MEMBER);
      assertThat(fixture.recogniseMember.handle(room.id(), answer.newSecret().orElseThrow()))
          .contains(answer.member());
    }

    @Test
    void gets_the_least_used_colour() {
      var room = fixture.aRoom();
      fixture.join(room.id(), ALICE, null);

      var answer = joined(fixture.join(room.id(), BOB, null));

      assertThat(answer.member().color()).isEqualTo(MemberColor.ORANGE);
    }

    @Test
    void gets_the_colour_that_they_wish() {
      var room = fixture.aRoom();

      var answer = joined(fixture.joinIn(MemberColor.PINK, room.id(), ALICE));

      assertThat(answer.member().color()).isEqualTo(MemberColor.PINK);
    }

    @Test
    void with_a_secret_from_another_room_keeps_it() {
      var secret =
          joined(fixture.join(fixture.aRoom().id(), ALICE, null)).newSecret().orElseThrow();
      var other = fixture.aRoom();

      var answer = joined(fixture.join(other.id(), ALICE, secret));

      assertThat(answer.newSecret()).isEmpty();
      assertThat(fixture.recogniseMember.handle(other.id(), secret)).contains(answer.member());
    }

    @Test
    void with_something_that_is_no_secret_gets_a_real_one() {
      var room = fixture.aRoom();

      var answer = joined(fixture.join(room.id(), ALICE, "'; drop table member; --"));

      assertThat(answer.newSecret()).isPresent();
    }
  }

  @Nested
  class Somebody_known {
    @Test
    void stays_the_same_member_under_a_new_name() {
      var room = fixture.aRoom();
      var first = joined(fixture.join(room.id(), ALICE, null));
      var secret = first.newSecret().orElseThrow();

      var second = joined(fixture.join(room.id(), BOB, secret));

      assertThat(second.member()).isEqualTo(first.member().renamed(BOB));
      assertThat(second.newSecret()).isEmpty();
      assertThat(fixture.recogniseMember.handle(room.id(), secret)).contains(second.member());
      assertThat(fixture.members.roster(room.id()).size()).isEqualTo(1);
    }

    @Test
    void comes_back_into_a_room_that_is_full_by_now() {
      var room = fixture.aRoom();
      var secret = joined(fixture.join(room.id(), ALICE, null)).newSecret().orElseThrow();
      fill(room.id());

      assertThat(joined(fixture.join(room.id(), ALICE, secret)).member().name()).isEqualTo(ALICE);
    }
  }

  @Test
  void a_room_full_of_people_who_never_came_takes_somebody_who_does() {
    var room = fixture.aRoom();
    fill(room.id());
    var later = InstantSource.fixed(RoomFixture.NOW.plus(JoinRoom.TIME_TO_CONNECT).plusSeconds(1));
    var command =
        new JoinRoom.Command(Actor.SCRIPT, room.id(), ALICE, Optional.empty(), Optional.empty());

    assertThat(fixture.joinRoom.handle(command)).isEqualTo(new RoomFull(Room.MEMBER_CAPACITY));
    var answer = new JoinRoom(fixture.rooms, fixture.members, fixture.ids, later).handle(command);

    assertThat(answer).isInstanceOf(Joined.class);
    assertThat(fixture.members.roster(room.id()).size()).isEqualTo(1);
  }

  private void fill(RoomId room) {
    for (int i = 0; i < Room.MEMBER_CAPACITY; i++) {
      fixture.members.add(
          new Member(
              fixture.ids.newMemberId(), room, BOB, MemberColor.BLUE, Role.MEMBER, RoomFixture.NOW),
          new SecretHash("%064x".formatted(i)));
    }
  }

  @Test
  void joining_counts_as_activity() {
    var room = fixture.aRoom();
    var later = RoomFixture.NOW.plusSeconds(60);
    var joinLater =
        new JoinRoom(fixture.rooms, fixture.members, fixture.ids, InstantSource.fixed(later));

    joinLater.handle(
        new JoinRoom.Command(Actor.SCRIPT, room.id(), ALICE, Optional.empty(), Optional.empty()));

    assertThat(fixture.rooms.find(room.id()))
        .isEqualTo(new Lookup.Found(room, later.truncatedTo(ChronoUnit.MICROS)));
  }

  @Test
  void nobody_joins_a_room_that_does_not_exist() {
    assertThat(fixture.join(new RoomId("23456789ab"), ALICE, null))
        .isEqualTo(new Result.NoSuchRoom());
  }

  @Test
  void nobody_joins_a_room_that_was_deleted() {
    var room = fixture.aRoom();
    fixture.rooms.delete(room.id(), RoomFixture.NOW);

    assertThat(fixture.join(room.id(), ALICE, null)).isEqualTo(new Result.RoomDeleted());
  }

  @Test
  void a_secret_that_nobody_has_is_nobodys() {
    var room = fixture.aRoom();
    fixture.join(room.id(), ALICE, null);

    assertThat(fixture.recogniseMember.handle(room.id(), UNKNOWN_SECRET)).isEmpty();
  }

  @Test
  void an_answer_does_not_print_its_secret() {
    var answer = joined(fixture.join(fixture.aRoom().id(), ALICE, null));

    assertThat(answer.toString()).doesNotContain(answer.newSecret().orElseThrow());
  }
}
