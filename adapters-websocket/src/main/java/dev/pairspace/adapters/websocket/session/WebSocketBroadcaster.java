package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.presence.SessionId;
import java.util.Collection;

/** Puts what rooms say into the outboxes of their sockets. */
final class WebSocketBroadcaster implements Broadcaster {
  private final Connections connections;

  WebSocketBroadcaster(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void put(Collection<SessionId> receivers, RoomMessage message) {
    var outgoing = new Outgoing(message);
    for (SessionId receiver : receivers) {
      connections.find(receiver).ifPresent(conversation -> conversation.hear(outgoing));
    }
  }

  @Override
  public void send(Collection<SessionId> receivers) {
    for (SessionId receiver : receivers) {
      connections.find(receiver).ifPresent(Conversation::pump);
    }
  }

  @Override
  public void probe(SessionId session) {
    connections.find(session).ifPresent(Conversation::probe);
  }

  @Override
  public void end(SessionId session, Ending why) {
    connections.find(session).ifPresent(conversation -> conversation.end(CloseCode.of(why)));
  }
}
