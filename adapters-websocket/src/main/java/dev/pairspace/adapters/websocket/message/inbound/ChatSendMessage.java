package dev.pairspace.adapters.websocket.message.inbound;

import dev.pairspace.adapters.websocket.message.InboundText;
import dev.pairspace.adapters.websocket.message.MessageFields;
import dev.pairspace.adapters.websocket.message.TextSession;
import dev.pairspace.application.chat.SendMessage;
import dev.pairspace.domain.chat.ClientMessageId;
import java.util.Optional;
import java.util.UUID;

/** The client writes in the chat. */
public final class ChatSendMessage implements InboundText {
  private final SendMessage sendMessage;

  public ChatSendMessage(SendMessage sendMessage) {
    this.sendMessage = sendMessage;
  }

  @Override
  public String type() {
    return "chat";
  }

  @Override
  public Optional<String> nameOf(MessageFields message) {
    return ChatMessageFields.nameIn(message.data());
  }

  @Override
  public void receive(MessageFields message, TextSession session) {
    MessageFields data = message.data();
    sendMessage.handle(
        new SendMessage.Command(
            session.actor(),
            session.room(),
            session.id(),
            ChatMessageFields.clientId(data).orElseGet(ChatSendMessage::anyId),
            ChatMessageFields.text(data)));
  }

  /** For a client that never sends a message twice. */
  private static ClientMessageId anyId() {
    return new ClientMessageId(UUID.randomUUID().toString());
  }
}
