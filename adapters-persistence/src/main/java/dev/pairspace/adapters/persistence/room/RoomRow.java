package dev.pairspace.adapters.persistence.room;

import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A room, or the tombstone of one: then it has a time of deletion and no title. */
@Entity
@Table(name = "room")
class RoomRow {

  @Id private String id;
  private String title;
  private String language;
  private String visibility;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_active_at")
  private Instant lastActiveAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  /** For JPA. */
  protected RoomRow() {}

  static RoomRow of(Room room) {
    RoomRow row = new RoomRow();
    row.id = room.id().value();
    row.title = room.title().value();
    row.language = room.language().id();
    row.visibility = room.visibility().id();
    row.createdAt = room.createdAt();
    row.lastActiveAt = room.createdAt();
    return row;
  }

  Room toRoom(DocumentId document) {
    return new Room(
        new RoomId(id),
        document,
        RoomTitle.stored(title),
        Language.parse(language).orElseThrow(() -> unknown("language", language)),
        Visibility.parse(visibility).orElseThrow(() -> unknown("visibility", visibility)),
        createdAt);
  }

  Instant lastActiveAt() {
    return lastActiveAt;
  }

  /** Empty if the room exists. */
  Optional<Instant> deletedAt() {
    return Optional.ofNullable(deletedAt);
  }

  private IllegalStateException unknown(String what, String value) {
    return new IllegalStateException(what + " of room " + id + ": '" + value + "'");
  }
}
