package dev.pairspace.adapters.websocket.message.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.adapters.websocket.message.OutboundText;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.MessageText;
import java.util.Set;

/** A message of the chat, as it is now: new, changed or deleted. */
public final class ChatSaidMessage implements OutboundText<RoomEvent.ChatSaid> {

  @Override
  public Class<RoomEvent.ChatSaid> event() {
    return RoomEvent.ChatSaid.class;
  }

  @Override
  public Set<String> types() {
    return Set.of("chat_message");
  }

  @Override
  public ObjectNode write(RoomEvent.ChatSaid event) {
    ChatMessage said = event.message();
    ObjectNode message = TextWriter.message("chat_message");
    ObjectNode data = message.putObject("data").put("messageId", said.id().toString());
    data.putObject("author")
        .put("id", said.author().id())
        .put("name", said.author().name())
        .put("color", said.author().color());
    data.put("text", said.text().map(MessageText::value).orElse(""))
        .put("sentAt", said.sentAt().toString());
    said.editedAt().ifPresent(at -> data.put("editedAt", at.toString()));
    if (said.isDeleted()) {
      data.put("deleted", true);
    }
    data.put("clientMessageId", said.clientId().value());
    return message;
  }
}
