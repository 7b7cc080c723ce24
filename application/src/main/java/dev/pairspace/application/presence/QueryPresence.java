package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A session asks for the presence of all in the room. */
public final class QueryPresence {
  private final LiveRooms rooms;

  public QueryPresence(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submitIfPresent(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> room.presence().tell(session));
  }

  public record Command(Actor actor, RoomId room, SessionId session) {}
}
