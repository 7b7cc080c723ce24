package dev.pairspace.adapters.websocket.message.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.adapters.websocket.message.Delivery;
import dev.pairspace.adapters.websocket.message.OutboundText;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.port.RoomEvent;
import java.util.Set;

/** Where a participant is in the client's file. */
public final class CursorMovedMessage implements OutboundText<RoomEvent.CursorMoved> {

  @Override
  public Class<RoomEvent.CursorMoved> event() {
    return RoomEvent.CursorMoved.class;
  }

  @Override
  public Set<String> types() {
    return Set.of("cursor_update");
  }

  @Override
  public ObjectNode write(RoomEvent.CursorMoved event) {
    ObjectNode message = TextWriter.message("cursor_update");
    message
        .putObject("data")
        .put("userId", event.participant().id())
        .put("name", event.participant().name())
        .put("color", event.participant().color())
        .put("fileId", event.file().value())
        .put("cursorPosition", event.position());
    return message;
  }

  @Override
  public Delivery delivery(RoomEvent.CursorMoved event) {
    return new Delivery.OnlyLast(event.participant().id());
  }
}
