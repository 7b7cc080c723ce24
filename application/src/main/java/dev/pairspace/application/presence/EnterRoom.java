package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.lifecycle.RoomTask;
import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A connection is opened. The room is loaded if necessary; if it cannot be, the session ends. */
public final class EnterRoom {
  private final LiveRooms rooms;
  private final Broadcaster broadcaster;

  public EnterRoom(LiveRooms rooms, Broadcaster broadcaster) {
    this.rooms = rooms;
    this.broadcaster = broadcaster;
  }

  public void handle(Command command) {
    rooms.open(
        command.room(),
        command.actor(),
        new RoomTask() {
          @Override
          public void run(LiveRoom room) {
            enter(room, command.visitor());
          }

          @Override
          public void roomUnavailable(Ending why) {
            broadcaster.end(command.visitor().session(), why);
          }
        });
  }

  private void enter(LiveRoom room, JoiningSession visitor) {
    if (room.isFull()) {
      broadcaster.end(visitor.session(), Ending.ROOM_FULL);
      return;
    }
    // An empty room has no ticks: the session must not see presence that expired long ago.
    room.presence().expire();
    room.add(visitor);
  }

  public record Command(RoomId room, JoiningSession visitor) {
    Actor actor() {
      return visitor.actor();
    }
  }
}
