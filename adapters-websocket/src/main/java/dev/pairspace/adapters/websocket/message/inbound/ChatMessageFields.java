package dev.pairspace.adapters.websocket.message.inbound;

import dev.pairspace.adapters.websocket.message.MessageFields;
import dev.pairspace.adapters.websocket.message.UnusableFieldException;
import dev.pairspace.domain.chat.ClientMessageId;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.chat.MessageText;
import java.util.Optional;
import java.util.function.Function;

/** The fields that the messages of the chat have in common. */
final class ChatMessageFields {
  private static final String TEXT = "text";
  private static final String MESSAGE_ID = "messageId";
  private static final String CLIENT_ID = "clientMessageId";

  /** What is longer names no message. */
  private static final int LONGEST_NAME = 64;

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

  /** What a client calls the message that it has sent or wants to change, if it says so. */
  static Optional<String> nameIn(MessageFields data) {
    return Optional.of(CLIENT_ID)
        .flatMap(data::text)
        .or(() -> data.text(MESSAGE_ID))
        .filter(name -> name.length() <= LONGEST_NAME);
  }

  private static MessageId parse(String id) {
    return MessageId.parse(id)
        .orElseThrow(() -> new IllegalArgumentException("must be the id of a message"));
  }

  private static <T> T read(String field, String value, Function<String, T> type) {
    try {
      return type.apply(value);
    } catch (IllegalArgumentException e) {
      throw new UnusableFieldException("'" + field + "' " + e.getMessage() + ".");
    }
  }
}
