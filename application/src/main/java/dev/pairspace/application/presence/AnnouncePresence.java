package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.turn.RoomSession;
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
    rooms.submitIfPresent(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> announce(room, session, command.own()));
  }

  private static void announce(LiveRoom room, RoomSession session, OwnPresence own) {
    room.syncRequests().askForState(session);
    if (session.introduceGuest(own.name(), own.color())) {
      room.tellOfParticipant(session);
    }
    if (room.presence().heard(session, own.state())) {
      own.cursor().ifPresent(cursor -> room.cursors().tell(session, cursor));
    }
  }

  public record Command(Actor actor, RoomId room, SessionId session, OwnPresence own) {}
}
