package dev.pairspace.adapters.persistence.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.adapters.persistence.ResourceLocalTransactions;
import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.adapters.persistence.TestRooms;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.application.port.RoomRepository.Removal;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a contract cannot see: all or nothing, an unreachable database, other writers. */
class RoomStorageTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private final TestDatabase database = TestDatabase.migrated();
  private final ResourceLocalTransactions transactions =
      new ResourceLocalTransactions(database.dataSource());
  private final RoomRepository rooms = RoomPersistence.rooms(transactions);

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void a_room_whose_first_update_cannot_be_stored_does_not_come_about() {
    database.execute("ALTER TABLE document_update ADD CHECK (octet_length(payload) < 10)");
    var room = aRoom();

    assertThatThrownBy(() -> rooms.create(room, Update.of(new byte[10])))
        .isInstanceOf(StorageUnavailableException.class);

    assertThat(rooms.find(room.id())).isEqualTo(new Lookup.NotFound());
    assertThat(database.query("SELECT count(*) FROM document")).isEqualTo(0L);
  }

  @Test
  void an_unreachable_database_is_not_an_unknown_room() {
    var nowhere = database.dataSource();
    nowhere.setPortNumbers(new int[] {1});
    try (var unreachable = new ResourceLocalTransactions(nowhere)) {
      var lost = RoomPersistence.rooms(unreachable);

      assertThatThrownBy(() -> lost.find(aRoom().id()))
          .isInstanceOf(StorageUnavailableException.class);
    }
  }

  @Test
  void a_room_that_another_node_deleted_is_not_remembered() {
    var room = aRoom();
    rooms.create(room, Update.EMPTY);
    rooms.find(room.id());

    TestRooms.delete(database, room.id(), NOON);

    assertThat(rooms.find(room.id())).isEqualTo(new Lookup.Deleted(NOON));
  }

  @Test
  void a_deleted_room_leaves_nothing_of_its_log() {
    var room = aRoom();
    rooms.create(room, Update.EMPTY);

    TestRooms.delete(database, room.id(), NOON);

    assertThat(database.query("SELECT count(*) FROM document_update")).isEqualTo(0L);
  }

  @Test
  void of_a_removed_room_nothing_stays_that_people_wrote() {
    var room = aRoom();
    rooms.create(room, Update.EMPTY);
    database.execute(
        """
        INSERT INTO member (id, room_id, secret_hash, name, color, role, joined_at)
        VALUES (gen_random_uuid(), '%1$s', repeat('a', 64), 'Ada', '#aabbcc', 'editor', now());
        INSERT INTO document_snapshot (document_id, covers_seq, state)
        VALUES ('%2$s', 1, 'x');
        INSERT INTO suggestion (id, room_id, language, cursor_position, line, proposed_text,
          replace_start, replace_end, confidence, source, offered_at, status)
        VALUES (gen_random_uuid(), '%1$s', 'python', 0, '', 'pass', 0, 0, 1, 'test', now(),
          'offered');
        INSERT INTO chat_message (id, room_id, author_id, author_name, author_color, client_id,
          content, sent_at)
        VALUES (gen_random_uuid(), '%1$s', 'ada', 'Ada', '#aabbcc', 'c1', 'hello', now())"""
            .formatted(room.id(), room.document()));

    rooms.removeIfInactiveSince(room.id(), NOON.plusSeconds(1), NOON.plusSeconds(9));

    for (var table :
        new String[] {
          "document", "document_update", "document_snapshot", "member", "suggestion", "chat_message"
        }) {
      assertThat(database.query("SELECT count(*) FROM " + table)).as(table).isEqualTo(0L);
    }
    assertThat(database.query("SELECT title FROM room")).isNull();
  }

  @Test
  void what_is_stored_while_the_removal_waits_for_it_is_removed_as_well() throws Exception {
    var room = aRoom();
    rooms.create(room, Update.EMPTY);
    try (var writer = database.dataSource().getConnection();
        var statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("SELECT id FROM room FOR SHARE");
      var removal =
          CompletableFuture.supplyAsync(
              () ->
                  rooms.removeIfInactiveSince(room.id(), NOON.plusSeconds(1), NOON.plusSeconds(9)));
      database.awaitWaitingForLock();
      statement.execute(
          """
          INSERT INTO member (id, room_id, secret_hash, name, color, role, joined_at)
          VALUES (gen_random_uuid(), '%s', repeat('a', 64), 'Ada', '#aabbcc', 'editor', now())"""
              .formatted(room.id()));
      writer.commit();

      assertThat(removal.get(30, TimeUnit.SECONDS)).isEqualTo(new Removal.Removed());
    }
    assertThat(database.query("SELECT count(*) FROM member")).isEqualTo(0L);
  }

  @Test
  void a_room_without_its_document_is_an_error_and_not_an_empty_room() {
    var room = aRoom();
    rooms.create(room, Update.EMPTY);
    database.execute("DELETE FROM document");

    assertThatThrownBy(() -> rooms.find(room.id())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void times_do_not_depend_on_where_the_server_stands() {
    var before = TimeZone.getDefault();
    var room = aRoom();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      rooms.create(room, Update.EMPTY);
    } finally {
      TimeZone.setDefault(before);
    }

    assertThat(((Lookup.Found) rooms.find(room.id())).room().createdAt()).isEqualTo(NOON);
  }

  private static Room aRoom() {
    return new Room(
        RoomId.draw(new SecureRandom()),
        new DocumentId(UUID.randomUUID()),
        new RoomTitle("Room"),
        Language.JAVA,
        Visibility.PUBLIC,
        NOON);
  }
}
