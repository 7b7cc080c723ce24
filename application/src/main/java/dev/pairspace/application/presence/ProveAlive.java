package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A session has given a sign of life when asked for one. */
public final class ProveAlive {
  private final LiveRooms rooms;

  public ProveAlive(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submit(
        command.room(), command.actor(), room -> room.presence().provedAlive(command.session()));
  }

  public record Command(Actor actor, RoomId room, SessionId session) {}
}
