package dev.pairspace.adapters.websocket.dialect;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.port.RoomMessage;

/**
 * Writes what a room says as frames of a dialect. Null stands for what the dialect has no form for,
 * and is not told. Equal encoders write the same, and their receivers share one frame. Safe for any
 * thread.
 */
public interface FrameEncoder extends RoomMessage.Handler<Frame> {

  /** Says nothing, and shows the client that the server is there; null if a ping shows that. */
  Frame heartbeat();
}
