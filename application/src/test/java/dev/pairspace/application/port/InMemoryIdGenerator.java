package dev.pairspace.application.port;

import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.room.MemberId;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.suggestion.SuggestionId;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws from a seeded source: everybody can guess, and every run is the same. */
public final class InMemoryIdGenerator implements IdGenerator {

  private static final int SECRET_BYTES = 32;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
  private final Deque<RoomId> nextRooms = new ArrayDeque<>();

  /** The next room ids will be these, in this order. */
  public synchronized void willDraw(RoomId... ids) {
    nextRooms.addAll(List.of(ids));
  }

  @Override
  public synchronized RoomId newRoomId() {
    return nextRooms.isEmpty() ? RoomId.draw(random) : nextRooms.poll();
  }

  @Override
  public synchronized DocumentId newDocumentId() {
    return new DocumentId(newUuid());
  }

  @Override
  public synchronized FileId newFileId() {
    return FileId.draw(random);
  }

  @Override
  public synchronized MemberId newMemberId() {
    return new MemberId(newUuid());
  }

  @Override
  public synchronized SuggestionId newSuggestionId() {
    return new SuggestionId(newUuid());
  }

  @Override
  public synchronized MessageId newMessageId() {
    return new MessageId(newUuid());
  }

  @Override
  public synchronized String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private UUID newUuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
