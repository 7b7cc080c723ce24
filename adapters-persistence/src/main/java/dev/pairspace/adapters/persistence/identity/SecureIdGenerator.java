package dev.pairspace.adapters.persistence.identity;

import dev.pairspace.application.port.IdGenerator;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.room.MemberId;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.suggestion.SuggestionId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Draws everything from one secure source. Safe for threads. */
final class SecureIdGenerator implements IdGenerator {

  private static final int SECRET_BYTES = 32;

  private final SecureRandom random;

  SecureIdGenerator(SecureRandom random) {
    this.random = random;
  }

  @Override
  public RoomId newRoomId() {
    return RoomId.draw(random);
  }

  @Override
  public DocumentId newDocumentId() {
    return new DocumentId(UUID.randomUUID());
  }

  @Override
  public FileId newFileId() {
    return FileId.draw(random);
  }

  @Override
  public MemberId newMemberId() {
    return new MemberId(UUID.randomUUID());
  }

  @Override
  public SuggestionId newSuggestionId() {
    return new SuggestionId(UUID.randomUUID());
  }

  @Override
  public MessageId newMessageId() {
    return new MessageId(UUID.randomUUID());
  }

  @Override
  public String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
