package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * What carries frames to one peer. Only one frame or ping may be under way at a time: a second one
 * might be lost without an error.
 */
public interface Connection {

  /**
   * Begins to send a frame and does not wait for its end.
   *
   * @param arrival told when the frame is out of our control, on any thread, perhaps before this
   *     method returns. If the peer is lost meanwhile, it may never be told
   */
  void send(Frame frame, Consumer<Delivery> arrival);

  /**
   * Sends a ping. May block, for ever if the peer is lost meanwhile.
   *
   * @param payload at most 125 bytes; the peer returns it
   * @throws IllegalStateException if the container is sending something of its own just now, such
   *     as a pong; nothing was sent then
   */
  void ping(ByteBuffer payload) throws IOException;

  /** Closes the socket with a code. May block as {@link #ping} does. */
  void close(CloseCode code);

  /** What became of a frame. */
  enum Delivery {
    SENT,
    /** Not even begun: the container is sending something of its own just now. */
    BUSY,
    FAILED
  }
}
