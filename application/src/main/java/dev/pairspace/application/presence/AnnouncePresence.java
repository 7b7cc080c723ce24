package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.presence.OwnPresence;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A session that holds a replica says where it is. */
public final class AnnouncePresence {
  private final LiveRooms rooms;

  public AnnouncePresence(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submit(
        command.room(), command.actor(), room -> room.announce(command.session(), command.own()));
  }

  public record Command(Actor actor, RoomId room, SessionId session, OwnPresence own) {}
}
