package dev.pairspace.adapters.rest.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pairspace.application.chat.ListMessages;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.MessageAuthor;
import dev.pairspace.domain.chat.MessageText;
import java.time.Instant;
import java.util.List;

/** The bodies of answers about a chat. */
public final class ChatAnswers {

  private ChatAnswers() {}

  /** Answer of listMessages. */
  public record Messages(List<Message> messages, boolean more) {
    static Messages of(ListMessages.Result.Found found) {
      return new Messages(found.messages().stream().map(Message::of).toList(), found.more());
    }
  }

  /**
   * A message as it is now.
   *
   * @param text empty if it is deleted
   * @param editedAt null if the text is the first one
   * @param deleted null if it is not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Message(
      String messageId,
      Author author,
      String text,
      Instant sentAt,
      Instant editedAt,
      Boolean deleted,
      String clientMessageId) {
    static Message of(ChatMessage message) {
      return new Message(
          message.id().toString(),
          Author.of(message.author()),
          message.text().map(MessageText::value).orElse(""),
          message.sentAt(),
          message.editedAt().orElse(null),
          message.isDeleted() ? true : null,
          message.clientId().value());
    }
  }

  /** The author as the room knew them when the message was sent. */
  public record Author(String id, String name, String color) {
    static Author of(MessageAuthor author) {
      return new Author(author.id(), author.name(), author.color());
    }
  }
}
