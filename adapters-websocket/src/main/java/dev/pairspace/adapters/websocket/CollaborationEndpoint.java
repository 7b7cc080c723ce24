package dev.pairspace.adapters.websocket;

import dev.pairspace.adapters.websocket.session.Conversation;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.io.IOException;

/**
 * One socket, as the container sees it. Programmatic, with handlers for parts of messages: only so
 * does the container refuse a huge frame at its header instead of buffering it.
 */
final class CollaborationEndpoint extends Endpoint {
  private static final System.Logger LOGGER =
      System.getLogger(CollaborationEndpoint.class.getName());

  private final HandshakeDecision decision;
  private final Admission admission;
  private volatile Conversation conversation;
  private volatile boolean closed;

  CollaborationEndpoint(HandshakeDecision decision, Admission admission) {
    this.decision = decision;
    this.admission = admission;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxBinaryMessageBufferSize(decision.containerFrameBytes());
    session.setMaxTextMessageBufferSize(decision.containerFrameBytes());
    // Silence is judged by the conversation, which knows its own heartbeat.
    session.setMaxIdleTimeout(0);
    if (admission instanceof Admission.Refused refused) {
      close(session, refused);
    } else if (admission instanceof Admission.Admitted admitted) {
      listen(session, admitted);
    }
  }

  private void listen(Session session, Admission.Admitted admitted) {
    Conversation opened = decision.open(session, admitted);
    conversation = opened;
    try {
      listen(session, opened);
    } finally {
      // A socket that closes at this very moment may have closed before there was a conversation.
      if (closed || !session.isOpen()) {
        decision.closed(opened);
      }
    }
  }

  private static void listen(Session session, Conversation opened) {
    session.addMessageHandler(byte[].class, (MessageHandler.Partial<byte[]>) opened::onBinary);
    session.addMessageHandler(String.class, (MessageHandler.Partial<String>) opened::onText);
    session.addMessageHandler(
        PongMessage.class,
        (MessageHandler.Whole<PongMessage>) pong -> opened.onPong(pong.getApplicationData()));
  }

  private static void close(Session session, Admission.Refused refused) {
    try {
      session.close(
          new CloseReason(
              CloseReason.CloseCodes.getCloseCode(refused.code().code()), refused.code().reason()));
    } catch (IOException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "refusal.unheard code={0}", refused.code());
    }
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    closed = true;
    Conversation ended = conversation;
    if (ended != null) {
      decision.closed(ended);
    }
  }

  @Override
  public void onError(Session session, Throwable error) {
    // These errors come from the network; the container closes the session itself.
    LOGGER.log(System.Logger.Level.DEBUG, "socket.failed", error);
  }
}
