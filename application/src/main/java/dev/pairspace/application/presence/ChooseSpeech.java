package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A session has shown what it speaks: the room may tell it things now. */
public final class ChooseSpeech {
  private final LiveRooms rooms;

  public ChooseSpeech(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submitIfPresent(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> speak(room, session, command.speech()));
  }

  private static void speak(LiveRoom room, RoomSession session, Speech speech) {
    boolean isNew = !room.sessions().isPresent(session.participant().id());
    session.speak(speech);
    room.sessions().speechChanged();
    if (isNew) {
      room.tellOfParticipant(session);
    }
    if (speech == Speech.BINARY) {
      room.presence().tell(session);
    } else if (session.seenChanges() < room.changes()) {
      room.texts().tell(session);
    }
  }

  public record Command(Actor actor, RoomId room, SessionId session, Speech speech) {}
}
