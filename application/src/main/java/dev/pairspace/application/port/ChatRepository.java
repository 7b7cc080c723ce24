package dev.pairspace.application.port;

import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/** Where the messages of rooms' chats are kept. Every method blocks. */
public interface ChatRepository {

  /**
   * Stores a new message behind all others of its room. If its author has sent one with the same
   * client id before, that one stays as it is.
   *
   * @throws StorageUnavailableException if the store cannot answer now; the message may be stored
   *     all the same
   */
  Addition add(ChatMessage message);

  /**
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Optional<ChatMessage> find(RoomId room, MessageId id);

  /**
   * Stores the text of a message that is there already, or that it has none any more. Does nothing
   * if the message is gone or deleted: a deleted text never comes back.
   *
   * @return whether it was stored
   * @throws StorageUnavailableException if the store cannot answer now
   */
  boolean update(ChatMessage message);

  /**
   * The last messages of a room, or the last before one.
   *
   * @param before the first one after the page; if empty, the page ends with the last message
   * @param limit at least 1
   * @return empty if the room has no message {@code before}
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Optional<Page> page(RoomId room, Optional<MessageId> before, int limit);

  /** What has become of a new message. */
  sealed interface Addition {
    /**
     * @param stored with the time that it counts as sent
     */
    record Added(ChatMessage stored) implements Addition {}

    /**
     * Its author has sent it before.
     *
     * @param stored as it was stored then, and changed since
     */
    record AlreadySent(ChatMessage stored) implements Addition {}

    record NoSuchRoom() implements Addition {}
  }

  /**
   * Messages that follow each other.
   *
   * @param messages oldest first
   * @param more whether there are older ones
   */
  record Page(List<ChatMessage> messages, boolean more) {
    public Page {
      messages = List.copyOf(messages);
    }
  }
}
