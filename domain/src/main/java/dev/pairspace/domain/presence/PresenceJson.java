package dev.pairspace.domain.presence;

import dev.pairspace.domain.crdt.Id;
import dev.pairspace.domain.crdt.RelativePosition;
import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.JsonWriter;
import java.util.Optional;

/**
 * Writes the state that Yjs' editor bindings expect of a participant, for sessions that have no
 * replica and cannot write it themselves.
 *
 * <pre>
 * {"user":{"id":…,"name":…,"color":…},"cursor":{"anchor":position,"head":position}}
 * position := {"type":id|null,"tname":name|null,"item":id|null,"assoc":n}    id := {"client":n,"clock":n}
 * </pre>
 */
public final class PresenceJson {
  private final StringBuilder out = new StringBuilder();

  private PresenceJson() {}

  public static String of(Participant participant, Optional<Cursor> cursor) {
    return new PresenceJson().write(participant, cursor);
  }

  private String write(Participant participant, Optional<Cursor> cursor) {
    out.append("{\"user\":{\"id\":");
    string(participant.id());
    out.append(",\"name\":");
    string(participant.name());
    out.append(",\"color\":");
    string(participant.color());
    out.append('}');
    cursor.ifPresent(
        known -> {
          out.append(",\"cursor\":{\"anchor\":");
          position(known.anchor());
          out.append(",\"head\":");
          position(known.head());
          out.append('}');
        });
    return out.append('}').toString();
  }

  /** Bindings tell null from missing, so all four are written. */
  private void position(RelativePosition position) {
    out.append("{\"type\":");
    id(position.type());
    out.append(",\"tname\":");
    if (position.root() == null) {
      out.append("null");
    } else {
      string(position.root());
    }
    out.append(",\"item\":");
    id(position.unit());
    out.append(",\"assoc\":").append(position.assoc()).append('}');
  }

  private void id(Id id) {
    if (id == null) {
      out.append("null");
    } else {
      out.append("{\"client\":").append(id.client());
      out.append(",\"clock\":").append(id.clock()).append('}');
    }
  }

  private void string(String text) {
    out.append(JsonWriter.write(new Any.Str(text)));
  }
}
