package dev.pairspace.adapters.rest.page;

import dev.pairspace.domain.room.RoomId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a room's page as users write and paste it. */
final class PastedAddress {

  /** What follows the id belongs to the client, and may end as loosely. */
  private static final Pattern ROOM =
      Pattern.compile("/room/(.+?)(/history[^a-z0-9]*)?", Pattern.CASE_INSENSITIVE);

  private PastedAddress() {}

  /** The address that was meant; empty if it is written well already, or is no room's. */
  static Optional<String> meant(String path) {
    Matcher room = ROOM.matcher(path);
    if (!room.matches()) {
      return Optional.empty();
    }
    String page = room.group(2) == null ? "" : "/history";
    return RoomId.pasted(room.group(1))
        .map(id -> "/room/" + id + page)
        .filter(address -> !address.equals(path));
  }
}
