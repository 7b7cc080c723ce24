package dev.pairspace.adapters.rest.page;

import dev.pairspace.domain.room.RoomId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A room's address as people write and paste it: with a slash at its end, with what stood behind it
 * in a sentence, in capitals.
 */
final class PastedAddress {

  private static final Pattern ROOM =
      Pattern.compile(
          "/room/([2-9a-z]{%d})(/history)?[^a-z0-9]*".formatted(RoomId.LENGTH),
          Pattern.CASE_INSENSITIVE);

  private PastedAddress() {}

  /** The address that was meant; empty if it is written well already, or is no room's. */
  static Optional<String> meant(String path) {
    Matcher room = ROOM.matcher(path);
    if (!room.matches()) {
      return Optional.empty();
    }
    String page = room.group(2) == null ? "" : room.group(2).toLowerCase(Locale.ROOT);
    String meant = "/room/" + room.group(1).toLowerCase(Locale.ROOT) + page;
    return Optional.of(meant).filter(address -> !address.equals(path));
  }
}
