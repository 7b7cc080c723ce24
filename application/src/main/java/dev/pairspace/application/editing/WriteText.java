package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;

/** A session that has no replica sends the main file's whole text. */
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
        room ->
            room.write(
                command.session(),
                command.actor(),
                command.text(),
                command.version(),
                command.form()));
  }

  /**
   * @param version of the text that was changed; empty if the session does not say
   * @param form in which the session speaks
   */
  public record Command(
      Actor actor,
      RoomId room,
      SessionId session,
      String text,
      Optional<Long> version,
      TextForm form) {}
}
