package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;

/** A session that has no replica says where it is in a file. */
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
          if (session.speaks(Speech.TEXT) && isInFile(room, session, command)) {
            room.cursors().move(session, command.position());
          }
        });
  }

  private static boolean isInFile(LiveRoom room, RoomSession session, Command command) {
    if (command.file().isEmpty()) {
      return true;
    }
    boolean exists = room.texts().choose(session, command.file().get());
    if (exists) {
      room.texts().tellUnlessKnown(session);
    }
    return exists;
  }

  /**
   * @param file that the session goes into; empty to stay where it is
   * @param position UTF-16 units from the start; what lies beyond the end means the end
   */
  public record Command(
      Actor actor, RoomId room, SessionId session, Optional<FileId> file, int position) {}
}
