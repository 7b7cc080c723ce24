package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.RoomEvent.RoomState;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/** A session wants to know the room, and from now on which participants come and go. */
public final class DescribeRoom {
  private final LiveRooms rooms;

  public DescribeRoom(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.handOver(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> describe(room, session, command.file()));
  }

  private static void describe(LiveRoom room, RoomSession session, Optional<FileId> file) {
    session.introduce();
    if (session.speaks(Speech.TEXT)) {
      file.ifPresentOrElse(
          wanted -> room.texts().choose(session, wanted),
          () -> room.texts().leaveDeletedFile(session));
      room.cursors().show(session);
    }
    RoomState state = stateFor(room, session);
    room.tell(session.id(), state);
    state.code().ifPresent(code -> room.texts().hasSeen(session, code));
  }

  private static RoomState stateFor(LiveRoom room, RoomSession session) {
    boolean isText = session.speaks(Speech.TEXT);
    return new RoomState(
        room.room().id(),
        session.participant(),
        room.sessions().participants(),
        room.room().language(),
        isText ? room.files().list().files() : List.of(),
        isText ? session.fileIn(room.document()).map(DocumentFile::id) : Optional.empty(),
        isText ? room.texts().textFor(session) : Optional.empty(),
        room.limits(),
        room.unreadableUpdates());
  }

  /**
   * @param file that a session without a replica goes into; empty to stay where it is, or for the
   *     main file if it is nowhere
   */
  public record Command(Actor actor, RoomId room, SessionId session, Optional<FileId> file) {}
}
