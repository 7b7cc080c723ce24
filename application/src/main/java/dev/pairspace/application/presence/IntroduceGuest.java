package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;

/** A guest says how others should see them; a member's name and colour stay. */
public final class IntroduceGuest {
  private final LiveRooms rooms;

  public IntroduceGuest(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submitIfPresent(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> {
          if (session.introduceGuest(command.name(), command.color())) {
            room.tellOfParticipant(session);
          }
        });
  }

  /**
   * @param name not blank, at most 40 UTF-16 units
   * @param color {@code #rrggbb}
   */
  public record Command(
      Actor actor, RoomId room, SessionId session, Optional<String> name, Optional<String> color) {}
}
