package dev.pairspace.adapters.websocket.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.domain.crdt.Id;
import dev.pairspace.domain.crdt.RelativePosition;
import dev.pairspace.domain.presence.Cursor;
import java.util.Optional;

/**
 * Reads the cursor that Yjs' editor bindings put into a presence state: two relative positions as
 * JSON. Anything else is no cursor.
 *
 * <pre>
 * {"anchor":position,"head":position}     position := {"type":id,"tname":name,"item":id,"assoc":n}
 * </pre>
 */
final class CursorReader {
  private CursorReader() {}

  static Optional<Cursor> read(JsonNode cursor) {
    Optional<RelativePosition> head = position(cursor.path("head"));
    Optional<RelativePosition> anchor = position(cursor.path("anchor"));
    return head.map(known -> new Cursor(anchor.orElse(known), known));
  }

  /** The item counts if it is there, then the root, then the nested type. */
  private static Optional<RelativePosition> position(JsonNode position) {
    int assoc = position.path("assoc").asInt(0);
    Optional<Id> item = id(position.path("item"));
    if (item.isPresent()) {
      return Optional.of(new RelativePosition(item.get(), null, null, assoc));
    }
    JsonNode root = position.path("tname");
    if (root.isTextual()) {
      return Optional.of(new RelativePosition(null, root.textValue(), null, assoc));
    }
    return id(position.path("type")).map(type -> new RelativePosition(null, null, type, assoc));
  }

  private static Optional<Id> id(JsonNode id) {
    JsonNode client = id.path("client");
    JsonNode clock = id.path("clock");
    return isId(client, Long.MAX_VALUE >>> 10) && isId(clock, Integer.MAX_VALUE)
        ? Optional.of(new Id(client.longValue(), clock.intValue()))
        : Optional.empty();
  }

  private static boolean isId(JsonNode number, long max) {
    return number.isIntegralNumber()
        && number.canConvertToLong()
        && number.longValue() >= 0
        && number.longValue() <= max;
  }
}
