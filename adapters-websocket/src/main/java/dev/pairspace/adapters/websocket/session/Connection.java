package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What carries frames to one peer. At most one thread sends at a time. Every method may block if
 * the peer does not read.
 */
interface Connection {

  /**
   * @throws IllegalStateException if the container is sending something of its own just now, such
   *     as a pong; nothing was sent then
   */
  void sendBinary(ByteBuffer part, boolean last) throws IOException;

  /**
   * @throws IllegalStateException as above
   */
  void sendText(String part, boolean last) throws IOException;

  /**
   * @param payload at most 125 bytes; the peer returns it
   * @throws IllegalStateException as above
   */
  void ping(ByteBuffer payload) throws IOException;

  void close(CloseCode code);
}
