package dev.pairspace.adapters.websocket.message.inbound;

import dev.pairspace.adapters.websocket.message.InboundText;
import dev.pairspace.adapters.websocket.message.MessageFields;
import dev.pairspace.adapters.websocket.message.TextSession;
import dev.pairspace.application.chat.ChangeMessage;
import java.util.Optional;

/** The client takes one of its messages in the chat back. */
public final class ChatDeleteMessage implements InboundText {
  private final ChangeMessage changeMessage;

  public ChatDeleteMessage(ChangeMessage changeMessage) {
    this.changeMessage = changeMessage;
  }

  @Override
  public String type() {
    return "chat_delete";
  }

  @Override
  public Optional<String> nameOf(MessageFields message) {
    return ChatMessageFields.nameIn(message.data());
  }

  @Override
  public void receive(MessageFields message, TextSession session) {
    changeMessage.handle(
        new ChangeMessage.Command(
            session.actor(),
            session.room(),
            session.id(),
            ChatMessageFields.message(message.data()),
            Optional.empty()));
  }
}
