package dev.pairspace.domain.chat;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identity of a chat message. Public: everybody in the room sees it. */
public record MessageId(UUID value) {
  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

  public MessageId {
    Objects.requireNonNull(value, "message id");
  }

  /** The id in the form in which {@link #toString} writes it; empty for any other text. */
  public static Optional<MessageId> parse(String text) {
    return SHAPE.matcher(text).matches()
        ? Optional.of(new MessageId(UUID.fromString(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
