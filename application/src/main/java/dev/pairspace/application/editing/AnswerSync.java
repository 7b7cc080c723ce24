package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A session says what it knows of the document, and is told what it lacks. */
public final class AnswerSync {
  private final LiveRooms rooms;

  public AnswerSync(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.handOver(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> room.syncRequests().ask(session, command.known()));
  }

  public record Command(Actor actor, RoomId room, SessionId session, StateVector known) {}
}
