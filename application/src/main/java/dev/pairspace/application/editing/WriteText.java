package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;

/** A session that has no replica sends the whole text of a file. */
public final class WriteText {
  private final LiveRooms rooms;

  public WriteText(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.handOver(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> write(room, session, command));
  }

  private static void write(LiveRoom room, RoomSession session, Command command) {
    SessionEdit.arrived(room, session);
    if (!SessionEdit.refuseUnlessAllowed(room, session, command.actor())) {
      return;
    }
    if (command.file().isPresent() && !room.texts().choose(session, command.file().get())) {
      session.changeDropped();
      return;
    }
    Optional<Ending> refusal = room.admission().refusal(session, command.text());
    if (refusal.isPresent()) {
      room.end(session, refusal.get());
    } else {
      room.texts().write(session, command.text(), command.version(), command.form());
    }
  }

  /**
   * @param file that the session goes into; empty to stay where it is
   * @param version of the text that was changed; empty if the session does not say
   * @param form that the session uses
   */
  public record Command(
      Actor actor,
      RoomId room,
      SessionId session,
      Optional<FileId> file,
      String text,
      Optional<Long> version,
      TextForm form) {}
}
