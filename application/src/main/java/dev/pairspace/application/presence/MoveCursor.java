package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A session that has no replica says where it is in the main file. */
public final class MoveCursor {
  private final LiveRooms rooms;

  public MoveCursor(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submitIfPresent(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> {
          if (session.speaks(Speech.TEXT)) {
            room.cursors().move(session, command.position());
          }
        });
  }

  /**
   * @param position UTF-16 units from the start; what lies beyond the end means the end
   */
  public record Command(Actor actor, RoomId room, SessionId session, int position) {}
}
