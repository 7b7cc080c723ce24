package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;

/** A guest says how others should see them; members are who they are. */
public final class IntroduceGuest {
  private final LiveRooms rooms;

  public IntroduceGuest(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submit(
        command.room(),
        command.actor(),
        room ->
            room.sessions()
                .find(command.session())
                .filter(session -> session.introduceGuest(command.name(), command.color()))
                .ifPresent(room::tellOfParticipant));
  }

  /**
   * @param name not blank, at most 40 UTF-16 units
   * @param color {@code #rrggbb}
   */
  public record Command(
      Actor actor, RoomId room, SessionId session, Optional<String> name, Optional<String> color) {}
}
