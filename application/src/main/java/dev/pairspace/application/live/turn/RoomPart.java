package dev.pairspace.application.live.turn;

import java.time.Instant;

/** What of a room wants to hear of moments in its life. Called in the room's turn. */
public interface RoomPart {

  /** A session is gone; it is not among the others any more. */
  default void left(RoomSession session) {}

  /** It is time to look after what waits. */
  default void tick(Instant now) {}
}
