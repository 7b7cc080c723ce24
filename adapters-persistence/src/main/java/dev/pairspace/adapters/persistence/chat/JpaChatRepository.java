package dev.pairspace.adapters.persistence.chat;

import dev.pairspace.adapters.persistence.AlreadyStoredException;
import dev.pairspace.adapters.persistence.Transactions;
import dev.pairspace.application.port.ChatRepository;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.room.RoomId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Messages by JPA. */
final class JpaChatRepository implements ChatRepository {

  private static final String SENT_BEFORE =
      """
      SELECT m FROM ChatMessageRow m
      WHERE m.roomId = :room AND m.authorId = :author AND m.clientId = :client""";

  private static final String LAST =
      "SELECT m FROM ChatMessageRow m WHERE m.roomId = :room ORDER BY m.sentAt DESC";

  private static final String LAST_BEFORE =
      """
      SELECT m FROM ChatMessageRow m WHERE m.roomId = :room AND m.sentAt < :sentAt
      ORDER BY m.sentAt DESC""";

  /** The lock keeps the room, and other messages out of it, until the message is stored. */
  private static final String LOCK_ROOM =
      "SELECT id FROM room WHERE id = ?1 AND deleted_at IS NULL FOR NO KEY UPDATE";

  private final Transactions transactions;

  JpaChatRepository(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Addition add(ChatMessage message) {
    try {
      return transactions.call(entityManager -> add(entityManager, message));
    } catch (AlreadyStoredException raced) {
      return transactions
          .call(entityManager -> sentBefore(entityManager, message))
          .<Addition>map(Addition.AlreadySent::new)
          .orElseThrow(() -> raced);
    }
  }

  private static Addition add(EntityManager entityManager, ChatMessage message) {
    boolean roomExists =
        !entityManager
            .createNativeQuery(LOCK_ROOM)
            .setParameter(1, message.room().value())
            .getResultList()
            .isEmpty();
    if (!roomExists) {
      return new Addition.NoSuchRoom();
    }
    Optional<ChatMessage> known = sentBefore(entityManager, message);
    if (known.isPresent()) {
      return new Addition.AlreadySent(known.get());
    }
    ChatMessage stored = behindTheLast(entityManager, message);
    entityManager.persist(ChatMessageRow.of(stored));
    return new Addition.Added(stored);
  }

  private static ChatMessage behindTheLast(EntityManager entityManager, ChatMessage message) {
    return entityManager
        .createQuery(LAST, ChatMessageRow.class)
        .setParameter("room", message.room().value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(last -> message.behind(last.toMessage().sentAt()))
        .orElse(message);
  }

  private static Optional<ChatMessage> sentBefore(
      EntityManager entityManager, ChatMessage message) {
    return entityManager
        .createQuery(SENT_BEFORE, ChatMessageRow.class)
        .setParameter("room", message.room().value())
        .setParameter("author", message.author().id())
        .setParameter("client", message.clientId().value())
        .getResultStream()
        .findFirst()
        .map(ChatMessageRow::toMessage);
  }

  @Override
  public Optional<ChatMessage> find(RoomId room, MessageId id) {
    return transactions.call(entityManager -> find(entityManager, room, id));
  }

  private static Optional<ChatMessage> find(
      EntityManager entityManager, RoomId room, MessageId id) {
    return Optional.ofNullable(entityManager.find(ChatMessageRow.class, id.value()))
        .map(ChatMessageRow::toMessage)
        .filter(message -> message.room().equals(room));
  }

  @Override
  public boolean update(ChatMessage message) {
    return transactions.call(
        entityManager -> {
          ChatMessageRow row =
              entityManager.find(
                  ChatMessageRow.class, message.id().value(), LockModeType.PESSIMISTIC_WRITE);
          boolean isThere = row != null && !row.isDeleted();
          if (isThere) {
            row.takeOver(message);
          }
          return isThere;
        });
  }

  @Override
  public Optional<Page> page(RoomId room, Optional<MessageId> before, int limit) {
    return transactions.call(
        entityManager ->
            before.isEmpty()
                ? Optional.of(
                    pageOf(entityManager.createQuery(LAST, ChatMessageRow.class), room, limit))
                : find(entityManager, room, before.get())
                    .map(end -> pageOf(lastBefore(entityManager, end), room, limit)));
  }

  private static TypedQuery<ChatMessageRow> lastBefore(
      EntityManager entityManager, ChatMessage end) {
    return entityManager
        .createQuery(LAST_BEFORE, ChatMessageRow.class)
        .setParameter("sentAt", end.sentAt());
  }

  /** One more than is wanted tells whether there are more. */
  private static Page pageOf(TypedQuery<ChatMessageRow> newestFirst, RoomId room, int limit) {
    List<ChatMessageRow> rows =
        newestFirst.setParameter("room", room.value()).setMaxResults(limit + 1).getResultList();
    List<ChatMessage> messages =
        new ArrayList<>(rows.stream().limit(limit).map(ChatMessageRow::toMessage).toList());
    Collections.reverse(messages);
    return new Page(messages, rows.size() > limit);
  }
}
