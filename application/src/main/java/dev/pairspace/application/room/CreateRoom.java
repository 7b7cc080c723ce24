package dev.pairspace.application.room;

import dev.pairspace.application.port.IdGenerator;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Creation;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.document.StarterContent;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Opens a new room with one file in it. */
public final class CreateRoom {

  /** Two taken ids in a row mean a broken random source, not bad luck. */
  private static final int ATTEMPTS = 3;

  private final RoomRepository rooms;
  private final IdGenerator ids;
  private final InstantSource clock;

  public CreateRoom(RoomRepository rooms, IdGenerator ids, InstantSource clock) {
    this.rooms = rooms;
    this.ids = ids;
    this.clock = clock;
  }

  public record Command(Actor actor, RoomTitle title, Language language, Visibility visibility) {}

  /**
   * The new room, durably stored.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public Room handle(Command command) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Room room = draw(command);
      Update firstUpdate = StarterContent.of(room.language(), room.createdAt(), ids.newFileId());
      if (rooms.create(room, firstUpdate) instanceof Creation.Created) {
        return room;
      }
    }
    throw new IllegalStateException(ATTEMPTS + " new room ids in a row were taken");
  }

  /** The store keeps microseconds; a room must read the same before and after. */
  private Room draw(Command command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Room(
        ids.newRoomId(),
        ids.newDocumentId(),
        command.title(),
        command.language(),
        command.visibility(),
        now);
  }
}
