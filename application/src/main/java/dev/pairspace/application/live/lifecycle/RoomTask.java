package dev.pairspace.application.live.lifecycle;

import dev.pairspace.application.port.Ending;

/** Something to be done in a room's turn. Must not block. */
@FunctionalInterface
public interface RoomTask {

  /** Called in the turn of a room that is loaded. */
  void run(LiveRoom room);

  /**
   * Called instead if the room is not in memory, or cannot be loaded, and then outside its turn; or
   * if the actor may not enter the room.
   */
  default void roomUnavailable(Ending why) {}
}
