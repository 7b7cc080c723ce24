package dev.pairspace.domain.document;

import java.util.Objects;
import java.util.UUID;

/** Identity of a document. One room has one document; a room that starts over gets a new one. */
public record DocumentId(UUID value) {
  public DocumentId {
    Objects.requireNonNull(value, "document id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
