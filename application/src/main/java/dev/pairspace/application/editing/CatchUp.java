package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/**
 * A session that was too slow to be sent every change can receive again: it is sent everything that
 * it missed in one message.
 */
public final class CatchUp {
  private final LiveRooms rooms;

  public CatchUp(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.handOver(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> catchUp(room, session, command.missing()));
  }

  private static void catchUp(LiveRoom room, RoomSession session, MissingFrom missing) {
    if (session.speaks(Speech.TEXT)) {
      room.texts().tell(session);
    } else {
      room.syncRequests().askUnlessAsking(session, missing);
    }
  }

  /**
   * @param missing what the session should have been sent and was not
   */
  public record Command(Actor actor, RoomId room, SessionId session, MissingFrom missing) {}
}
