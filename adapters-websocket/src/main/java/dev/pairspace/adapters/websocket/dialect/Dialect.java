package dev.pairspace.adapters.websocket.dialect;

import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.domain.room.RoomId;
import java.util.List;

/**
 * A way to encode as frames what a session and its room say to each other. One object serves all
 * sessions that speak it. Immutable.
 */
public interface Dialect {

  /** Those subprotocols by which a client chooses it in the handshake; empty if there is none. */
  default List<String> subprotocols() {
    return List.of();
  }

  /** What a session that speaks it knows of the document. */
  Speech speech();

  /** What writes the frames for sessions of a room. */
  FrameEncoder encoder(RoomId room);
}
