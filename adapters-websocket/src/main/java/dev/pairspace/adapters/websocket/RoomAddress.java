package dev.pairspace.adapters.websocket;

import dev.pairspace.domain.room.RoomId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The room in the address of a socket. It may end as links do that are pasted from a sentence: with
 * slashes, or with punctuation that cannot be part of an id.
 */
final class RoomAddress {
  private static final Pattern SHAPE = Pattern.compile("/([A-Za-z0-9]+)[/.,;:!?'\")\\]>}*_]*");

  private RoomAddress() {}

  /**
   * @param path behind the socket's own, from its slash on; null if there is none
   */
  static Optional<RoomId> roomIn(String path) {
    Matcher address = SHAPE.matcher(path == null ? "" : path);
    return address.matches()
        ? RoomId.parse(address.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
