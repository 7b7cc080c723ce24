package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.Speech;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A session has shown what it speaks: the room may talk to it now. */
public final class ChooseSpeech {
  private final LiveRooms rooms;

  public ChooseSpeech(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submit(
        command.room(), command.actor(), room -> room.speak(command.session(), command.speech()));
  }

  public record Command(Actor actor, RoomId room, SessionId session, Speech speech) {}
}
