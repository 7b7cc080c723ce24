package dev.pairspace.application.presence;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.lifecycle.RoomTask;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A caller wants to know when the room has dealt with everything that was handed to it before. */
public final class AwaitTurn {
  private final LiveRooms rooms;

  public AwaitTurn(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submit(
        command.room(),
        Actor.SERVER,
        new RoomTask() {
          @Override
          public void run(LiveRoom room) {
            command.reached().run();
          }

          @Override
          public void roomUnavailable(Ending why) {
            command.reached().run();
          }
        });
  }

  /**
   * @param reached run in the room's turn, or at once if the room is gone: must not block
   */
  public record Command(RoomId room, Runnable reached) {}
}
