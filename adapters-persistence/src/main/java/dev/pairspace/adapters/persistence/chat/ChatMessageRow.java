package dev.pairspace.adapters.persistence.chat;

import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.ClientMessageId;
import dev.pairspace.domain.chat.MessageAuthor;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.chat.MessageText;
import dev.pairspace.domain.room.RoomId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A message with its author as the room knew them then. */
@Entity
@Table(name = "chat_message")
class ChatMessageRow {

  @Id private UUID id;

  @Column(name = "room_id")
  private String roomId;

  @Column(name = "author_id")
  private String authorId;

  @Column(name = "author_name")
  private String authorName;

  @Column(name = "author_color")
  private String authorColor;

  @Column(name = "client_id")
  private String clientId;

  private String content;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "edited_at")
  private Instant editedAt;

  /** For JPA. */
  protected ChatMessageRow() {}

  static ChatMessageRow of(ChatMessage message) {
    ChatMessageRow row = new ChatMessageRow();
    row.id = message.id().value();
    row.roomId = message.room().value();
    row.authorId = message.author().id();
    row.authorName = message.author().name();
    row.authorColor = message.author().color();
    row.clientId = message.clientId().value();
    row.sentAt = message.sentAt();
    row.takeOver(message);
    return row;
  }

  /** What the author may change. */
  final void takeOver(ChatMessage message) {
    content = message.text().map(MessageText::value).orElse(null);
    editedAt = message.editedAt().orElse(null);
  }

  final boolean isDeleted() {
    return content == null;
  }

  ChatMessage toMessage() {
    return new ChatMessage(
        new MessageId(id),
        new RoomId(roomId),
        new MessageAuthor(authorId, authorName, authorColor),
        new ClientMessageId(clientId),
        Optional.ofNullable(content).map(MessageText::new),
        sentAt,
        Optional.ofNullable(editedAt));
  }
}
