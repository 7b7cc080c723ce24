package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.RoomId;
import java.util.List;

/** A session says where it is, and perhaps what it has heard of others. */
public final class AnnouncePresence {
  private final LiveRooms rooms;

  public AnnouncePresence(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submit(command.room(), room -> room.announce(command.session(), command.states()));
  }

  public record Command(RoomId room, SessionId session, List<PresenceState> states) {}
}
