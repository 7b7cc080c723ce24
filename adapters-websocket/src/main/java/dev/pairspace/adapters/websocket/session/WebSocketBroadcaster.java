package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.message.OutboundMessages;
import dev.pairspace.adapters.websocket.outbound.LargeAnswers;
import dev.pairspace.adapters.websocket.outbound.SharedFrame;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.presence.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;

/** Puts what rooms say into the outboxes of their sockets. */
final class WebSocketBroadcaster implements Broadcaster {
  private final Connections connections;
  private final Executor sending;
  private final OutboundMessages events;
  private final LargeAnswers answers = new LargeAnswers();

  WebSocketBroadcaster(Connections connections, Executor sending, OutboundMessages events) {
    this.connections = connections;
    this.sending = sending;
    this.events = events;
  }

  @Override
  public void put(Collection<SessionId> receivers, RoomMessage message) {
    var shared = new SharedFrame(message, answers, events);
    for (SessionId receiver : receivers) {
      connections.find(receiver).ifPresent(conversation -> conversation.put(shared));
    }
  }

  @Override
  public boolean hasCapacityFor(SessionId receiver, long size) {
    return connections.hasCapacityFor(receiver, size);
  }

  /** One task for all: a thread for each would cost more than the sending. */
  @Override
  public void send(Collection<SessionId> receivers) {
    List<SessionId> all = List.copyOf(receivers);
    sending.execute(
        () -> all.forEach(receiver -> connections.find(receiver).ifPresent(Conversation::pump)));
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
