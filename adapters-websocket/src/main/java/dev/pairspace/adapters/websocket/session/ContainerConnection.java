package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A connection over the container's session. */
final class ContainerConnection implements Connection {
  private static final System.Logger LOGGER = System.getLogger(ContainerConnection.class.getName());

  private final Session session;
  private final RemoteEndpoint.Basic remote;

  ContainerConnection(Session session) {
    this.session = session;
    this.remote = session.getBasicRemote();
  }

  @Override
  public void sendBinary(ByteBuffer part, boolean last) throws IOException {
    remote.sendBinary(part, last);
  }

  @Override
  public void sendText(String part, boolean last) throws IOException {
    remote.sendText(part, last);
  }

  @Override
  public void ping(ByteBuffer payload) throws IOException {
    remote.sendPing(payload);
  }

  @Override
  public void close(CloseCode code) {
    try {
      session.close(
          new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), code.reason()));
    } catch (IOException | IllegalStateException e) {
      // It was closed already, or could not be told; either way it is over.
      LOGGER.log(System.Logger.Level.DEBUG, "close.failed code={0} {1}", code.code(), e);
    }
  }
}
