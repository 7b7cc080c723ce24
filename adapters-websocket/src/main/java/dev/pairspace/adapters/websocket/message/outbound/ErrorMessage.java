package dev.pairspace.adapters.websocket.message.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.adapters.websocket.message.OutboundText;
import dev.pairspace.adapters.websocket.protocol.ErrorCode;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.port.RoomEvent;
import java.util.Set;

/** What the client requested was refused and changed nothing. */
public final class ErrorMessage implements OutboundText<RoomEvent.Refusal> {

  @Override
  public Class<RoomEvent.Refusal> event() {
    return RoomEvent.Refusal.class;
  }

  @Override
  public Set<String> types() {
    return Set.of("error");
  }

  @Override
  public ObjectNode write(RoomEvent.Refusal event) {
    return TextWriter.errorMessage(
        ErrorCode.of(event.reason()), event.explanation(), event.regarding());
  }
}
