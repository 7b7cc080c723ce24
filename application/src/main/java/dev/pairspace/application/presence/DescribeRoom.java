package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.RoomEvent.RoomState;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;

/** A session wants to know the room, and from now on which participants come and go. */
public final class DescribeRoom {
  private final LiveRooms rooms;

  public DescribeRoom(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.handOver(command.room(), command.actor(), command.session(), DescribeRoom::describe);
  }

  private static void describe(LiveRoom room, RoomSession session) {
    session.introduce();
    if (session.speaks(Speech.TEXT)) {
      room.cursors().show(session);
    }
    RoomState state = stateFor(room, session);
    room.tell(session.id(), state);
    state.code().ifPresent(code -> room.texts().hasSeen(session, code));
  }

  private static RoomState stateFor(LiveRoom room, RoomSession session) {
    return new RoomState(
        room.room().id(),
        session.participant(),
        room.sessions().participants(),
        room.room().language(),
        session.speaks(Speech.TEXT) ? room.texts().textFor(session) : Optional.empty(),
        room.limits(),
        room.unreadableUpdates());
  }

  public record Command(Actor actor, RoomId room, SessionId session) {}
}
