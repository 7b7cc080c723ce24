package dev.pairspace.adapters.websocket.message.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.adapters.websocket.message.Delivery;
import dev.pairspace.adapters.websocket.message.OutboundText;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.domain.presence.Participant;
import java.util.Set;

/** The text of the client's file has changed; in the form that the client itself uses. */
public final class TextChangeMessage implements OutboundText<RoomEvent.TextChange> {
  private static final String CODE_UPDATE = "code_update";
  private static final String EDIT = "edit";
  private static final String SERVER = "server";

  @Override
  public Class<RoomEvent.TextChange> event() {
    return RoomEvent.TextChange.class;
  }

  @Override
  public Set<String> types() {
    return Set.of(CODE_UPDATE, EDIT);
  }

  @Override
  public ObjectNode write(RoomEvent.TextChange event) {
    return switch (event.form()) {
      case CODE_UPDATE -> codeUpdate(event);
      case EDIT -> edit(event);
    };
  }

  @Override
  public Delivery delivery(RoomEvent.TextChange event) {
    return Delivery.WHOLE_TEXT;
  }

  private static ObjectNode codeUpdate(RoomEvent.TextChange event) {
    ObjectNode message = TextWriter.message(CODE_UPDATE);
    ObjectNode data =
        message
            .putObject("data")
            .put("code", event.text().text())
            .put("version", event.text().version())
            .put("language", event.language())
            .put("fileId", event.file().value());
    event.author().ifPresent(author -> data.put("userId", author.id()));
    return message;
  }

  private static ObjectNode edit(RoomEvent.TextChange event) {
    return TextWriter.message(EDIT)
        .put("content", event.text().text())
        .put("sender", event.author().map(Participant::name).orElse(SERVER))
        .put("fileId", event.file().value());
  }
}
