package dev.pairspace.adapters.websocket;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.domain.room.RoomId;

/** What the handshake decided. */
sealed interface Admission {

  /**
   * @param text whether the client wants to speak text, by its address
   */
  record Admitted(RoomId room, JoiningSession visitor, boolean text) implements Admission {}

  /**
   * The socket is opened all the same and then closed with this code: after an HTTP error every Yjs
   * client comes back for ever.
   */
  record Refused(CloseCode code) implements Admission {}
}
