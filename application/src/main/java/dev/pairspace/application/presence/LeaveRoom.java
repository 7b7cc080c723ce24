package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A connection is closed. */
public final class LeaveRoom {
  private final LiveRooms rooms;

  public LeaveRoom(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submit(command.room(), Actor.SERVER, room -> room.remove(command.session()));
  }

  public record Command(RoomId room, SessionId session) {}
}
