package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.RoomId;

/** A session changes the document. */
public final class ApplyUpdate {
  private final LiveRooms rooms;

  public ApplyUpdate(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submit(
        command.room(),
        command.session(),
        room -> room.change(command.session(), command.update()));
  }

  public record Command(RoomId room, SessionId session, Update update) {}
}
