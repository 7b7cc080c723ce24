package dev.pairspace.application.live.turn;

import java.time.Instant;

/** A part of a room that is told of events in the room's life. Called in the room's turn. */
public interface RoomPart {

  /** A session is gone; it is not among the others any more. */
  default void left(RoomSession session) {}

  /** It is time to do what is due. */
  default void tick(Instant now) {}
}
