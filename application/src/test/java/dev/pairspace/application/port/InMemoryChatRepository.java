package dev.pairspace.application.port;

import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.room.RoomId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages in memory, beside the rooms they are in. Safe for concurrent use. */
public final class InMemoryChatRepository implements ChatRepository {

  private final RoomRepository rooms;
  private final Map<MessageId, ChatMessage> messages = new HashMap<>();
  private boolean unavailable;
  private boolean failsAfterwards;

  public InMemoryChatRepository(RoomRepository rooms) {
    this.rooms = rooms;
  }

  /** From now on every call fails, or none does any more. */
  public synchronized void breakDown(boolean broken) {
    unavailable = broken;
  }

  /** The next message is stored, and then the call fails all the same. */
  public synchronized void failsAfterwards() {
    failsAfterwards = true;
  }

  @Override
  public synchronized Addition add(ChatMessage message) {
    requireAvailable();
    if (!(rooms.find(message.room()) instanceof Lookup.Found)) {
      return new Addition.NoSuchRoom();
    }
    Optional<ChatMessage> known =
        messages.values().stream()
            .filter(other -> other.room().equals(message.room()))
            .filter(other -> other.author().id().equals(message.author().id()))
            .filter(other -> other.clientId().equals(message.clientId()))
            .findFirst();
    if (known.isPresent()) {
      return new Addition.AlreadySent(known.get());
    }
    ChatMessage stored =
        messages.values().stream()
            .filter(other -> other.room().equals(message.room()))
            .map(ChatMessage::sentAt)
            .max(Comparator.naturalOrder())
            .map(message::behind)
            .orElse(message);
    messages.put(stored.id(), stored);
    if (failsAfterwards) {
      failsAfterwards = false;
      throw new StorageUnavailableException("told to fail after storing", null);
    }
    return new Addition.Added(stored);
  }

  @Override
  public synchronized Optional<ChatMessage> find(RoomId room, MessageId id) {
    requireAvailable();
    return Optional.ofNullable(messages.get(id)).filter(message -> message.room().equals(room));
  }

  @Override
  public synchronized boolean update(ChatMessage message) {
    requireAvailable();
    ChatMessage known = messages.get(message.id());
    boolean isThere = known != null && !known.isDeleted();
    if (isThere) {
      messages.put(message.id(), message);
    }
    return isThere;
  }

  @Override
  public synchronized Optional<Page> page(RoomId room, Optional<MessageId> before, int limit) {
    requireAvailable();
    List<ChatMessage> all =
        messages.values().stream()
            .filter(message -> message.room().equals(room))
            .sorted(Comparator.comparing(ChatMessage::sentAt))
            .toList();
    int end = before.map(id -> indexOf(all, id)).orElse(all.size());
    if (end < 0) {
      return Optional.empty();
    }
    int begin = Math.max(0, end - limit);
    return Optional.of(new Page(all.subList(begin, end), begin > 0));
  }

  private static int indexOf(List<ChatMessage> all, MessageId id) {
    return all.stream().map(ChatMessage::id).toList().indexOf(id);
  }

  private void requireAvailable() {
    if (unavailable) {
      throw new StorageUnavailableException("told to be unavailable", null);
    }
  }
}
