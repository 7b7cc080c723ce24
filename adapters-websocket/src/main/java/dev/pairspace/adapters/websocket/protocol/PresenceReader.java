package dev.pairspace.adapters.websocket.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.domain.presence.OwnPresence;
import dev.pairspace.domain.presence.Participant;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.room.MemberName;
import java.util.List;
import java.util.Optional;

/**
 * Picks from presence messages what their sender may say: newer states of its own. Everything else
 * is what Yjs clients forward of others, and is dropped before it costs anything. The name and
 * colour of members are set, whatever they claim. Confined to the session's reading thread.
 */
public final class PresenceReader {

  /** Longest JSON text of one client's state, in UTF-16 units. */
  public static final int MAX_STATE_CHARS = 4_096;

  private final Optional<Participant> member;
  private final String id;
  private long client = -1;
  private long clock = -1;
  private boolean gone;

  /**
   * @param id of the participant that the session belongs to
   * @param member name and colour that the states must show; empty for a guest, who may choose
   */
  public PresenceReader(String id, Optional<Participant> member) {
    this.id = id;
    this.member = member;
  }

  /** The sender's own state, if the message brings a newer one. */
  public Optional<OwnPresence> read(List<PresenceEntry> entries) {
    if (client < 0) {
      if (entries.size() != 1) {
        return Optional.empty();
      }
      client = entries.get(0).client();
    }
    for (PresenceEntry entry : entries) {
      if (entry.client() == client) {
        return isNews(entry) ? checked(entry) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isNews(PresenceEntry entry) {
    return entry.clock() > clock
        || (entry.clock() == clock && !gone && entry.json().equals(PresenceState.GONE));
  }

  private Optional<OwnPresence> checked(PresenceEntry entry) {
    if (entry.json().length() > MAX_STATE_CHARS) {
      return Optional.empty();
    }
    boolean leaving = entry.json().equals(PresenceState.GONE);
    Optional<OwnPresence> own = leaving ? Optional.of(leaving(entry)) : parsed(entry);
    if (own.isPresent()) {
      clock = entry.clock();
      gone = leaving;
    }
    return own;
  }

  private OwnPresence leaving(PresenceEntry entry) {
    return new OwnPresence(
        new PresenceState(client, entry.clock(), PresenceState.GONE),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<OwnPresence> parsed(PresenceEntry entry) {
    try {
      if (!(Json.MAPPER.readTree(entry.json()) instanceof ObjectNode state)) {
        return Optional.empty();
      }
      JsonNode user = state.path("user");
      Optional<String> name = nameIn(user.path("name"));
      Optional<String> color = colorIn(user.path("color"));
      if (!state.isEmpty()) {
        identify(state, name);
      }
      return Optional.of(
          new OwnPresence(
              new PresenceState(client, entry.clock(), state.toString()),
              CursorReader.read(state.path("cursor")),
              name,
              color));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Others see of a name only what is valid in one: nothing that turns or hides text. */
  private void identify(ObjectNode state, Optional<String> name) {
    JsonNode claimed = state.path("user");
    ObjectNode user = claimed instanceof ObjectNode object ? object : state.putObject("user");
    user.put("id", id);
    if (user.path("name").isTextual()) {
      name.ifPresentOrElse(usable -> user.put("name", usable), () -> user.remove("name"));
    }
    member.ifPresent(known -> user.put("name", known.name()).put("color", known.color()));
  }

  private static Optional<String> nameIn(JsonNode name) {
    try {
      return name.isTextual()
          ? Optional.of(new MemberName(name.textValue()).value())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> colorIn(JsonNode color) {
    return Optional.ofNullable(color.textValue()).filter(HexColor::is);
  }
}
