package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** A connection over the container's session. */
public final class ContainerConnection implements Connection {
  private static final System.Logger LOGGER = System.getLogger(ContainerConnection.class.getName());

  private final Session session;
  private final RemoteEndpoint.Async remote;

  public ContainerConnection(Session session) {
    this.session = session;
    this.remote = session.getAsyncRemote();
  }

  /**
   * Never by the blocking remote: Liberty's lets the thread wait for ever, deaf to interrupts, when
   * the peer vanishes during the send.
   */
  @Override
  public void send(Frame frame, Consumer<Delivery> arrival) {
    SendHandler handler = result -> arrival.accept(fateOf(result));
    if (frame instanceof Frame.Binary binary) {
      remote.sendBinary(binary.content(), handler);
    } else if (frame instanceof Frame.Text text) {
      remote.sendText(text.content(), handler);
    }
  }

  /**
   * While a session is open, a failed send was not begun: a send that breaks closes the session.
   */
  private Delivery fateOf(SendResult result) {
    if (result.isOK()) {
      return Delivery.SENT;
    }
    return session.isOpen() ? Delivery.BUSY : Delivery.FAILED;
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
      // It was closed already, or the close could not be sent; either way the session is over.
      LOGGER.log(System.Logger.Level.DEBUG, "close.failed code={0} {1}", code.code(), e);
    }
  }
}
