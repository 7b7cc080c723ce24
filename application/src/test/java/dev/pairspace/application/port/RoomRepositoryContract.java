package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.RoomRepository.Creation;
import dev.pairspace.application.port.RoomRepository.Creation.Created;
import dev.pairspace.application.port.RoomRepository.Creation.IdTaken;
import dev.pairspace.application.port.RoomRepository.Lookup.Deleted;
import dev.pairspace.application.port.RoomRepository.Lookup.Found;
import dev.pairspace.application.port.RoomRepository.Lookup.NotFound;
import dev.pairspace.application.port.RoomRepository.Removal.Kept;
import dev.pairspace.application.port.RoomRepository.Removal.Removed;
import dev.pairspace.application.port.RoomRepository.Renaming.NoSuchRoom;
import dev.pairspace.application.port.RoomRepository.Renaming.Renamed;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every room repository promises. */
public abstract class RoomRepositoryContract {

  /** A moment to the microsecond, which is as exact as rooms are kept. */
  private static final Instant MORNING = Instant.parse("2026-03-29T01:30:00.123456Z");

  private static final Update STARTER = Update.of(new byte[] {1, 2, 3});

  protected abstract RoomRepository rooms();

  /** The log in which the rooms' documents are. */
  protected abstract UpdateLog log();

  protected abstract void delete(RoomId room, Instant at);

  @Test
  void a_new_room_is_found_as_it_was_created() {
    var room = aRoom();

    var creation = rooms().create(room, STARTER);

    assertThat(creation).isEqualTo(new Created());
    var found = (Found) rooms().find(room.id());
    assertThat(found.room()).usingRecursiveComparison().isEqualTo(room);
    assertThat(found.lastActiveAt()).isEqualTo(MORNING);
  }

  @Test
  void a_title_may_be_written_in_any_script() {
    var room = aRoom(new RoomTitle("Ünïcode 房间 🧑‍💻 'quoted' \\ %s"));

    rooms().create(room, STARTER);

    assertThat(((Found) rooms().find(room.id())).room().title()).isEqualTo(room.title());
  }

  @Test
  void the_longest_title_fits() {
    var room = aRoom(new RoomTitle("x".repeat(RoomTitle.MAX_LENGTH)));

    assertThat(rooms().create(room, STARTER)).isEqualTo(new Created());
  }

  @Test
  void a_new_room_has_a_document_with_the_first_update() {
    var room = aRoom();

    rooms().create(room, STARTER);

    assertThat(LogContents.after(log(), room.document(), 0))
        .contains(new LogContents(List.of(STARTER), 1));
  }

  @Test
  void an_unknown_room_is_not_found() {
    assertThat(rooms().find(randomRoomId())).isEqualTo(new NotFound());
  }

  @Test
  void an_id_is_given_once_and_the_second_room_leaves_nothing_behind() {
    var first = aRoom();
    var second = aRoom(first.id());
    rooms().create(first, STARTER);

    var creation = rooms().create(second, STARTER);

    assertThat(creation).isEqualTo(new IdTaken());
    assertThat(((Found) rooms().find(first.id())).room().document()).isEqualTo(first.document());
    assertThat(LogContents.after(log(), second.document(), 0)).isEmpty();
  }

  @Test
  void of_many_that_want_an_id_at_once_one_gets_it() {
    var id = randomRoomId();

    List<Creation> creations =
        IntStream.range(0, 8).parallel().mapToObj(i -> rooms().create(aRoom(id), STARTER)).toList();

    assertThat(creations).filteredOn(Created.class::isInstance).hasSize(1);
    assertThat(creations).filteredOn(IdTaken.class::isInstance).hasSize(7);
  }

  @Test
  void a_renamed_room_is_found_under_its_new_title_and_otherwise_as_it_was() {
    var room = aRoom();
    var title = new RoomTitle("x".repeat(RoomTitle.MAX_LENGTH));
    var other = aRoom();
    rooms().create(room, STARTER);
    rooms().create(other, STARTER);

    var renaming = rooms().rename(room.id(), title);

    assertThat(renaming).isEqualTo(new Renamed());
    var found = (Found) rooms().find(room.id());
    assertThat(found.room()).usingRecursiveComparison().isEqualTo(room.renamed(title));
    assertThat(found.lastActiveAt()).isEqualTo(MORNING);
    assertThat(((Found) rooms().find(other.id())).room().title()).isEqualTo(other.title());
  }

  @Test
  void a_room_that_is_not_there_or_was_deleted_cannot_be_renamed() {
    var room = aRoom();
    rooms().create(room, STARTER);
    delete(room.id(), MORNING.plusSeconds(90));

    assertThat(rooms().rename(room.id(), room.title())).isEqualTo(new NoSuchRoom());
    assertThat(rooms().rename(randomRoomId(), room.title())).isEqualTo(new NoSuchRoom());
    assertThat(rooms().find(room.id())).isEqualTo(new Deleted(MORNING.plusSeconds(90)));
  }

  @Test
  void the_latest_activity_is_kept() {
    var room = aRoom();
    rooms().create(room, STARTER);

    rooms().recordActivity(List.of(room.id()), MORNING.plusSeconds(60));
    rooms().recordActivity(List.of(room.id()), MORNING.plusSeconds(30));

    assertThat(((Found) rooms().find(room.id())).lastActiveAt()).isEqualTo(MORNING.plusSeconds(60));
  }

  @Test
  void activity_in_many_rooms_is_noted_at_once() {
    var first = create(aRoom());
    var last = create(aRoom());
    var unknown = Stream.generate(() -> randomRoomId()).limit(RoomRepository.MOST_AT_ONCE - 2);
    var ids = Stream.of(Stream.of(first), unknown, Stream.of(last)).flatMap(same -> same).toList();

    rooms().recordActivity(ids, MORNING.plusSeconds(60));

    assertThat(lastActivityIn(first)).isEqualTo(MORNING.plusSeconds(60));
    assertThat(lastActivityIn(last)).isEqualTo(MORNING.plusSeconds(60));
  }

  @Test
  void activity_in_no_room_at_all_is_nothing_to_note() {
    var room = aRoom();
    rooms().create(room, STARTER);

    rooms().recordActivity(List.of(), MORNING.plusSeconds(60));

    assertThat(lastActivityIn(room.id())).isEqualTo(MORNING);
  }

  private RoomId create(Room room) {
    rooms().create(room, STARTER);
    return room.id();
  }

  private Instant lastActivityIn(RoomId id) {
    return ((Found) rooms().find(id)).lastActiveAt();
  }

  @Test
  void activity_is_kept_to_the_microsecond() {
    var room = aRoom();
    rooms().create(room, STARTER);

    rooms().recordActivity(List.of(room.id()), MORNING.plus(Duration.ofNanos(1_999)));

    assertThat(((Found) rooms().find(room.id())).lastActiveAt())
        .isEqualTo(MORNING.plus(Duration.ofNanos(1_000)));
  }

  @Test
  void activity_in_an_unknown_room_is_ignored() {
    var id = randomRoomId();

    rooms().recordActivity(List.of(id), MORNING);

    assertThat(rooms().find(id)).isEqualTo(new NotFound());
  }

  @Test
  void a_deleted_room_leaves_a_tombstone_without_a_document() {
    var room = aRoom();
    rooms().create(room, STARTER);

    delete(room.id(), MORNING.plusSeconds(90));
    rooms().recordActivity(List.of(room.id()), MORNING.plusSeconds(99));

    assertThat(rooms().find(room.id())).isEqualTo(new Deleted(MORNING.plusSeconds(90)));
    assertThat(LogContents.after(log(), room.document(), 0)).isEmpty();
  }

  @Test
  void the_id_of_a_deleted_room_is_never_used_again() {
    var room = aRoom();
    rooms().create(room, STARTER);
    delete(room.id(), MORNING.plusSeconds(90));

    var creation = rooms().create(aRoom(room.id()), STARTER);

    assertThat(creation).isEqualTo(new IdTaken());
    assertThat(rooms().find(room.id())).isInstanceOf(Deleted.class);
  }

  @Test
  void rooms_are_found_that_were_left_before_a_moment_the_oldest_first() {
    var oldest = aRoom();
    var older = aRoom();
    var visited = aRoom();
    List.of(older, visited, oldest).forEach(room -> rooms().create(room, STARTER));
    rooms().recordActivity(List.of(older.id()), MORNING.plusSeconds(10));
    rooms().recordActivity(List.of(visited.id()), MORNING.plusSeconds(20));

    var all = rooms().findInactiveSince(MORNING.plusSeconds(20), 10_000);

    assertThat(all).containsSubsequence(oldest.id(), older.id()).doesNotContain(visited.id());
    assertThat(rooms().findInactiveSince(MORNING.plusSeconds(20), 1)).hasSize(1);
  }

  @Test
  void a_room_that_nobody_needs_is_removed_with_its_document() {
    var room = aRoom();
    rooms().create(room, STARTER);

    var removal =
        rooms().removeIfInactiveSince(room.id(), MORNING.plusSeconds(1), MORNING.plusSeconds(90));

    assertThat(removal).isEqualTo(new Removed());
    assertThat(rooms().find(room.id())).isEqualTo(new Deleted(MORNING.plusSeconds(90)));
    assertThat(LogContents.after(log(), room.document(), 0)).isEmpty();
    assertThat(rooms().create(aRoom(room.id()), STARTER)).isEqualTo(new IdTaken());
    assertThat(rooms().findInactiveSince(MORNING.plusSeconds(99), 10_000))
        .doesNotContain(room.id());
  }

  @Test
  void a_room_in_which_somebody_was_meanwhile_is_kept() {
    var room = aRoom();
    rooms().create(room, STARTER);
    rooms().recordActivity(List.of(room.id()), MORNING.plusSeconds(5));

    var removal =
        rooms().removeIfInactiveSince(room.id(), MORNING.plusSeconds(5), MORNING.plusSeconds(90));

    assertThat(removal).isEqualTo(new Kept());
    assertThat(rooms().find(room.id())).isInstanceOf(Found.class);
    assertThat(LogContents.after(log(), room.document(), 0)).isPresent();
  }

  @Test
  void an_unknown_room_cannot_be_removed() {
    assertThat(rooms().removeIfInactiveSince(randomRoomId(), MORNING, MORNING))
        .isEqualTo(new Kept());
  }

  private static Room aRoom() {
    return aRoom(randomRoomId());
  }

  private static Room aRoom(RoomId id) {
    return aRoom(id, new RoomTitle("Interview"));
  }

  private static Room aRoom(RoomTitle title) {
    return aRoom(randomRoomId(), title);
  }

  private static Room aRoom(RoomId id, RoomTitle title) {
    var document = new DocumentId(UUID.randomUUID());
    return new Room(id, document, title, Language.PYTHON, Visibility.PUBLIC, MORNING);
  }

  private static RoomId randomRoomId() {
    return RoomId.draw(new SecureRandom());
  }
}
