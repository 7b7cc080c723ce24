package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRoom;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.function.Consumer;

/** A session changes the document. */
public final class ApplyUpdate {
  /** What is larger may take long, and must not hold up the thread that reads from sockets. */
  private static final int KEYSTROKES_BYTES = 16 << 10;

  private final LiveRooms rooms;

  public ApplyUpdate(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    Consumer<LiveRoom> change =
        room -> room.change(command.session(), command.actor(), command.update());
    if (command.update().sizeInBytes() > KEYSTROKES_BYTES) {
      rooms.handOver(command.room(), command.actor(), command.session(), change);
    } else {
      rooms.submit(command.room(), command.actor(), command.session(), change);
    }
  }

  public record Command(Actor actor, RoomId room, SessionId session, Update update) {}
}
