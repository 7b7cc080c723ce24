package dev.pairspace.domain.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final MemberId ALICE = new MemberId(new UUID(0, 1));

  private final Room room =
      new Room(
          new RoomId("23456789ab"),
          new DocumentId(new UUID(1, 1)),
          RoomTitle.UNTITLED,
          Language.PYTHON,
          Visibility.PUBLIC,
          NOW);

  private static Newcomer alice(MemberColor wished) {
    return new Newcomer(ALICE, new MemberName("Alice"), Optional.ofNullable(wished));
  }

  private static MemberColor colorOf(Admission admission) {
    return ((Admission.Admitted) admission).member().color();
  }

  @Nested
  class Admitting {
    @Test
    void makes_a_newcomer_a_member() {
      var admission = room.admit(alice(null), Roster.EMPTY, NOW);

      assertThat(admission)
          .isEqualTo(
              new Admission.Admitted(
                  new Member(
                      ALICE,
                      room.id(),
                      new MemberName("Alice"),
                      MemberColor.BLUE,
                      Role.MEMBER,
                      NOW)));
    }

    @Test
    void hands_out_the_least_used_colour() {
      var roster =
          new Roster(Map.of(MemberColor.BLUE, 2, MemberColor.ORANGE, 1, MemberColor.GREEN, 1));

      assertThat(colorOf(room.admit(alice(null), roster, NOW))).isEqualTo(MemberColor.MAGENTA);
    }

    @Test
    void grants_a_wish_though_others_have_the_colour() {
      var roster = new Roster(Map.of(MemberColor.TEAL, 3));

      assertThat(colorOf(room.admit(alice(MemberColor.TEAL), roster, NOW)))
          .isEqualTo(MemberColor.TEAL);
    }

    @Test
    void ends_when_the_room_is_full() {
      var last = new Roster(Map.of(MemberColor.RED, Room.MEMBER_CAPACITY - 1));
      var full = new Roster(Map.of(MemberColor.RED, Room.MEMBER_CAPACITY));

      assertThat(room.admit(alice(null), last, NOW)).isInstanceOf(Admission.Admitted.class);
      assertThat(room.admit(alice(null), full, NOW))
          .isEqualTo(new Admission.Full(Room.MEMBER_CAPACITY));
    }
  }

  @Test
  void members_may_edit_and_observers_may_not() {
    assertThat(Role.MEMBER.may(Capability.EDIT)).isTrue();
    assertThat(Role.OBSERVER.may(Capability.EDIT)).isFalse();
    assertThat(room.roleOfGuests()).isEqualTo(Role.MEMBER);
  }
}
