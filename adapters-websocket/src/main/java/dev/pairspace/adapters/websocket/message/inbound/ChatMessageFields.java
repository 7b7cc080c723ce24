package dev.pairspace.adapters.websocket.message.inbound;

import dev.pairspace.adapters.websocket.message.MessageFields;
import dev.pairspace.adapters.websocket.message.UnusableFieldException;
import dev.pairspace.domain.chat.ClientMessageId;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.chat.MessageText;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The fields that the messages of the chat have in common. */
final class ChatMessageFields {
  private static final String TEXT = "text";
  private static final String MESSAGE_ID = "messageId";
  private static final String CLIENT_ID = "clientMessageId";

  private ChatMessageFields() {}

  static MessageText text(MessageFields data) {
    return read(TEXT, data.requiredText(TEXT), MessageText::new);
  }

  static MessageId message(MessageFields data) {
    return read(MESSAGE_ID, data.requiredText(MESSAGE_ID), ChatMessageFields::parse);
  }

  static Optional<ClientMessageId> clientId(MessageFields data) {
    return data.text(CLIENT_ID).map(id -> read(CLIENT_ID, id, ClientMessageId::new));
  }

  private static MessageId parse(String id) {
    try {
      return new MessageId(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be the id of a message", e);
    }
  }

  private static <T> T read(String field, String value, Function<String, T> type) {
    try {
      return type.apply(value);
    } catch (IllegalArgumentException e) {
      throw new UnusableFieldException("'" + field + "' " + e.getMessage() + ".");
    }
  }
}
