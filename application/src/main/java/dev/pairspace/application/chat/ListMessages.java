package dev.pairspace.application.chat;

import dev.pairspace.application.port.ChatRepository;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/** Reads a room's chat backwards, page by page. */
public final class ListMessages {

  /** How many messages one page may have. */
  public static final int MAX_LIMIT = 100;

  private final RoomRepository rooms;
  private final ChatRepository messages;

  public ListMessages(RoomRepository rooms, ChatRepository messages) {
    this.rooms = rooms;
    this.messages = messages;
  }

  /**
   * @param before the first message after the page; empty for the last page
   * @param limit of messages, 1 to {@value #MAX_LIMIT}
   */
  public record Command(Actor actor, RoomId room, Optional<MessageId> before, int limit) {
    public Command {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("must be 1 to " + MAX_LIMIT);
      }
    }
  }

  /** The answer to the request. */
  public sealed interface Result {
    /**
     * @param messages that follow each other, oldest first
     * @param more whether there are older ones
     */
    record Found(List<ChatMessage> messages, boolean more) implements Result {}

    /** The room has no message {@code before}. */
    record NoSuchMessage() implements Result {}

    record NoSuchRoom() implements Result {}

    record RoomDeleted() implements Result {}

    /** The caller may not enter the room. */
    record Forbidden() implements Result {}
  }

  /**
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public Result handle(Command command) {
    Lookup lookup = rooms.find(command.room());
    if (lookup instanceof Lookup.Found found) {
      return found.room().mayEnter(command.actor()) ? read(command) : new Result.Forbidden();
    }
    return lookup instanceof Lookup.Deleted ? new Result.RoomDeleted() : new Result.NoSuchRoom();
  }

  private Result read(Command command) {
    return messages
        .page(command.room(), command.before(), command.limit())
        .<Result>map(page -> new Result.Found(page.messages(), page.more()))
        .orElseGet(Result.NoSuchMessage::new);
  }
}
