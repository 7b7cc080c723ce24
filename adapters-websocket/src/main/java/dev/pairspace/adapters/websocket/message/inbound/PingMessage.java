package dev.pairspace.adapters.websocket.message.inbound;

import dev.pairspace.adapters.websocket.message.InboundText;
import dev.pairspace.adapters.websocket.message.MessageFields;
import dev.pairspace.adapters.websocket.message.TextSession;
import dev.pairspace.adapters.websocket.protocol.TextWriter;

/** A client asks whether the server is there. */
public final class PingMessage implements InboundText {

  @Override
  public String type() {
    return "ping";
  }

  @Override
  public void receive(MessageFields message, TextSession session) {
    session.answer().accept(TextWriter.PONG);
  }
}
