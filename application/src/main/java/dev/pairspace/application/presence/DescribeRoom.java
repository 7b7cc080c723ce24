package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A session wants to know the room, and from now on who comes and goes. */
public final class DescribeRoom {
  private final LiveRooms rooms;

  public DescribeRoom(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submit(
        command.room(),
        command.actor(),
        command.session(),
        room -> room.describe(command.session()));
  }

  public record Command(Actor actor, RoomId room, SessionId session) {}
}
