package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A session asks who is there. */
public final class QueryPresence {
  private final LiveRooms rooms;

  public QueryPresence(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submit(
        command.room(),
        command.actor(),
        room -> room.sessions().find(command.session()).ifPresent(room.presence()::tell));
  }

  public record Command(Actor actor, RoomId room, SessionId session) {}
}
