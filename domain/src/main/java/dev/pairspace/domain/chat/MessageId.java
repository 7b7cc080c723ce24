package dev.pairspace.domain.chat;

import java.util.Objects;
import java.util.UUID;

/** Identity of a chat message. Public: everybody in the room sees it. */
public record MessageId(UUID value) {
  public MessageId {
    Objects.requireNonNull(value, "message id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
