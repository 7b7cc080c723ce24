package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.MemberRepository.Addition;
import dev.pairspace.application.port.MemberRepository.Addition.Added;
import dev.pairspace.application.port.MemberRepository.Addition.AlreadyMember;
import dev.pairspace.application.port.MemberRepository.Addition.NoSuchRoom;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.MemberColor;
import dev.pairspace.domain.room.MemberId;
import dev.pairspace.domain.room.MemberName;
import dev.pairspace.domain.room.Role;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Roster;
import dev.pairspace.domain.room.SecretHash;
import dev.pairspace.domain.room.Visibility;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every member repository promises. */
public abstract class MemberRepositoryContract {

  private static final Instant MORNING = Instant.parse("2026-10-25T00:30:00.654321Z");
  private static final SecretHash ALICES_BROWSER = new SecretHash("a1".repeat(32));
  private static final SecretHash BOBS_BROWSER = new SecretHash("b0".repeat(32));

  protected abstract MemberRepository members();

  /** The rooms in which the members are. */
  protected abstract RoomRepository rooms();

  protected abstract void delete(RoomId room, Instant at);

  @Test
  void a_browser_is_recognised_by_its_secret() {
    var alice = aMember(newRoom(), "Alice", MemberColor.BLUE);

    var addition = members().add(alice, ALICES_BROWSER);

    assertThat(addition).isEqualTo(new Added());
    assertThat(members().find(alice.room(), ALICES_BROWSER)).contains(alice);
  }

  @Test
  void another_secret_finds_nobody() {
    var alice = aMember(newRoom(), "Alice", MemberColor.BLUE);
    members().add(alice, ALICES_BROWSER);

    assertThat(members().find(alice.room(), BOBS_BROWSER)).isEmpty();
  }

  @Test
  void a_browser_is_a_member_of_the_rooms_that_it_joined_only() {
    var alice = aMember(newRoom(), "Alice", MemberColor.BLUE);
    members().add(alice, ALICES_BROWSER);

    assertThat(members().find(newRoom(), ALICES_BROWSER)).isEmpty();
  }

  @Test
  void a_browser_may_be_another_member_in_each_room() {
    var here = aMember(newRoom(), "Alice", MemberColor.BLUE);
    var there = aMember(newRoom(), "Al", MemberColor.RED);

    members().add(here, ALICES_BROWSER);
    members().add(there, ALICES_BROWSER);

    assertThat(members().find(here.room(), ALICES_BROWSER)).contains(here);
    assertThat(members().find(there.room(), ALICES_BROWSER)).contains(there);
  }

  @Test
  void a_browser_that_joins_twice_stays_the_member_that_it_was() {
    var room = newRoom();
    var alice = aMember(room, "Alice", MemberColor.BLUE);
    members().add(alice, ALICES_BROWSER);

    var addition = members().add(aMember(room, "Again", MemberColor.RED), ALICES_BROWSER);

    assertThat(addition).isEqualTo(new AlreadyMember(alice));
    assertThat(members().roster(room).size()).isOne();
  }

  @Test
  void of_many_requests_of_a_browser_at_once_one_makes_the_member() {
    var room = newRoom();

    List<Addition> additions =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> aMember(room, "Alice", MemberColor.BLUE))
            .map(member -> members().add(member, ALICES_BROWSER))
            .toList();

    var winner = members().find(room, ALICES_BROWSER).orElseThrow();
    assertThat(additions).filteredOn(Added.class::isInstance).hasSize(1);
    assertThat(additions).filteredOn(new AlreadyMember(winner)::equals).hasSize(7);
  }

  @Test
  void nobody_joins_a_room_that_does_not_exist() {
    var nowhere = RoomId.draw(new SecureRandom());

    var addition = members().add(aMember(nowhere, "Alice", MemberColor.BLUE), ALICES_BROWSER);

    assertThat(addition).isEqualTo(new NoSuchRoom());
    assertThat(members().find(nowhere, ALICES_BROWSER)).isEmpty();
  }

  @Test
  void nobody_joins_a_deleted_room_and_nobody_is_left_in_it() {
    var room = newRoom();
    members().add(aMember(room, "Alice", MemberColor.BLUE), ALICES_BROWSER);
    delete(room, MORNING);

    var addition = members().add(aMember(room, "Bob", MemberColor.RED), BOBS_BROWSER);

    assertThat(addition).isEqualTo(new NoSuchRoom());
    assertThat(members().find(room, ALICES_BROWSER)).isEmpty();
    assertThat(members().roster(room)).isEqualTo(Roster.EMPTY);
  }

  @Test
  void the_roster_counts_the_colours_of_the_room() {
    var room = newRoom();
    members().add(aMember(room, "Alice", MemberColor.BLUE), ALICES_BROWSER);
    members().add(aMember(room, "Bob", MemberColor.BLUE), BOBS_BROWSER);
    members().add(aMember(room, "Carol", MemberColor.RED), new SecretHash("c0".repeat(32)));
    members().add(aMember(newRoom(), "Dave", MemberColor.TEAL), new SecretHash("d0".repeat(32)));

    var roster = members().roster(room);

    assertThat(roster).isEqualTo(new Roster(Map.of(MemberColor.BLUE, 2, MemberColor.RED, 1)));
  }

  @Test
  void an_unknown_room_has_an_empty_roster() {
    assertThat(members().roster(RoomId.draw(new SecureRandom()))).isEqualTo(Roster.EMPTY);
  }

  @Test
  void a_member_may_change_name_and_colour() {
    var alice = aMember(newRoom(), "Alice", MemberColor.BLUE);
    members().add(alice, ALICES_BROWSER);
    var changed = alice.renamed(new MemberName("Алиса 🐇")).recoloured(MemberColor.PINK);

    members().update(changed);

    assertThat(members().find(alice.room(), ALICES_BROWSER)).contains(changed);
  }

  @Test
  void a_change_of_one_member_leaves_the_others_alone() {
    var room = newRoom();
    var alice = aMember(room, "Alice", MemberColor.BLUE);
    var bob = aMember(room, "Bob", MemberColor.RED);
    members().add(alice, ALICES_BROWSER);
    members().add(bob, BOBS_BROWSER);

    members().update(alice.renamed(new MemberName("Alicia")));

    assertThat(members().find(room, BOBS_BROWSER)).contains(bob);
  }

  @Test
  void who_has_joined_and_never_connected_can_be_removed() {
    var room = newRoom();
    var alice = aMember(room, "Alice", MemberColor.BLUE);
    var bob = aMember(room, "Bob", MemberColor.RED);
    members().add(alice, ALICES_BROWSER);
    members().add(bob, BOBS_BROWSER);

    assertThat(members().recognise(room, BOBS_BROWSER)).contains(bob);
    assertThat(members().recognise(room, BOBS_BROWSER)).contains(bob);
    int removed = members().removeUnseen(room, MORNING.plusSeconds(1));

    assertThat(removed).isOne();
    assertThat(members().find(room, ALICES_BROWSER)).isEmpty();
    assertThat(members().find(room, BOBS_BROWSER)).contains(bob);
  }

  @Test
  void who_has_just_joined_is_not_removed_nor_anybody_elsewhere() {
    var room = newRoom();
    var elsewhere = newRoom();
    var alice = aMember(room, "Alice", MemberColor.BLUE);
    members().add(alice, ALICES_BROWSER);
    members().add(aMember(elsewhere, "Bob", MemberColor.RED), BOBS_BROWSER);

    assertThat(members().removeUnseen(room, MORNING)).isZero();
    assertThat(members().removeUnseen(elsewhere, MORNING.plusSeconds(1))).isOne();

    assertThat(members().find(room, ALICES_BROWSER)).contains(alice);
  }

  @Test
  void members_who_never_connected_can_be_removed_from_all_rooms_at_once() {
    var one = newRoom();
    var other = newRoom();
    members().add(aMember(one, "Alice", MemberColor.BLUE), ALICES_BROWSER);
    members().add(aMember(other, "Bob", MemberColor.RED), BOBS_BROWSER);

    members().removeUnseen(MORNING.plusSeconds(1));

    assertThat(members().find(one, ALICES_BROWSER)).isEmpty();
    assertThat(members().find(other, BOBS_BROWSER)).isEmpty();
    assertThat(members().recognise(one, ALICES_BROWSER)).isEmpty();
  }

  @Test
  void a_member_who_changes_stays_seen() {
    var alice = aMember(newRoom(), "Alice", MemberColor.BLUE);
    members().add(alice, ALICES_BROWSER);
    members().recognise(alice.room(), ALICES_BROWSER);
    members().update(alice.renamed(new MemberName("Alicia")));

    assertThat(members().removeUnseen(alice.room(), MORNING.plusSeconds(1))).isZero();
  }

  private RoomId newRoom() {
    var room =
        new Room(
            RoomId.draw(new SecureRandom()),
            new DocumentId(UUID.randomUUID()),
            new RoomTitle("Room"),
            Language.JAVA,
            Visibility.PUBLIC,
            MORNING);
    rooms().create(room, Update.EMPTY);
    return room.id();
  }

  private static Member aMember(RoomId room, String name, MemberColor color) {
    var id = new MemberId(UUID.randomUUID());
    return new Member(id, room, new MemberName(name), color, Role.MEMBER, MORNING);
  }
}
