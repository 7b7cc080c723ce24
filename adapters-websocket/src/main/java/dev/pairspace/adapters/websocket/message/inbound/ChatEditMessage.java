package dev.pairspace.adapters.websocket.message.inbound;

import dev.pairspace.adapters.websocket.message.InboundText;
import dev.pairspace.adapters.websocket.message.MessageFields;
import dev.pairspace.adapters.websocket.message.TextSession;
import dev.pairspace.application.chat.ChangeMessage;
import java.util.Optional;

/** The client gives one of its messages in the chat another text. */
public final class ChatEditMessage implements InboundText {
  private final ChangeMessage changeMessage;

  public ChatEditMessage(ChangeMessage changeMessage) {
    this.changeMessage = changeMessage;
  }

  @Override
  public String type() {
    return "chat_edit";
  }

  @Override
  public Optional<String> nameOf(MessageFields message) {
    return ChatMessageFields.nameIn(message.data());
  }

  @Override
  public void receive(MessageFields message, TextSession session) {
    MessageFields data = message.data();
    changeMessage.handle(
        new ChangeMessage.Command(
            session.actor(),
            session.room(),
            session.id(),
            ChatMessageFields.message(data),
            Optional.of(ChatMessageFields.text(data))));
  }
}
