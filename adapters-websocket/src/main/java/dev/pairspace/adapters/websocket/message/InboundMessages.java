package dev.pairspace.adapters.websocket.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.adapters.websocket.protocol.ErrorCode;
import dev.pairspace.adapters.websocket.protocol.Json;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All kinds of text messages that clients may send: JSON objects with a {@code type}. What cannot
 * be used is answered with an error, and changes nothing. Safe for any thread.
 */
public final class InboundMessages {
  private final Map<String, InboundText> byType;

  /**
   * @throws IllegalArgumentException if two kinds have one name
   */
  public InboundMessages(List<InboundText> kinds) {
    Map<String, InboundText> known = new HashMap<>();
    for (InboundText kind : kinds) {
      if (known.put(kind.type(), kind) != null) {
        throw new IllegalArgumentException("two messages are called " + kind.type());
      }
    }
    byType = Map.copyOf(known);
  }

  public Set<String> types() {
    return byType.keySet();
  }

  /** Does what a text frame asks for; never throws on what a client sent. */
  public void receive(String frame, TextSession session) {
    try {
      receive(Json.MAPPER.readTree(frame), session);
    } catch (JsonProcessingException e) {
      refuse(session, ErrorCode.MALFORMED, "This is not JSON.");
    } catch (UnusableFieldException e) {
      refuse(session, ErrorCode.MALFORMED, e.getMessage());
    }
  }

  private void receive(JsonNode object, TextSession session) {
    if (!object.isObject()) {
      throw new UnusableFieldException("A message is a JSON object.");
    }
    var message = new MessageFields(object);
    Optional<String> roomId = message.text("roomId");
    if (roomId.isPresent() && !roomId.get().equals(session.room().value())) {
      refuse(
          session, ErrorCode.WRONG_ROOM, "This connection belongs to room " + session.room() + ".");
      return;
    }
    message.text("userId"); // is not used, but must be a string
    InboundText kind = byType.get(message.requiredText("type"));
    if (kind == null) {
      refuse(session, ErrorCode.UNKNOWN_TYPE, "There is no such type of message.");
      return;
    }
    try {
      kind.receive(message, session);
    } catch (UnusableFieldException e) {
      refuse(session, e.getMessage(), nameOf(kind, message));
    }
  }

  /** The very field that names the message may be the one that cannot be used. */
  private static Optional<String> nameOf(InboundText kind, MessageFields message) {
    try {
      return kind.nameOf(message);
    } catch (UnusableFieldException e) {
      return Optional.empty();
    }
  }

  private static void refuse(TextSession session, String explanation, Optional<String> regarding) {
    session
        .answer()
        .accept(
            TextWriter.frame(TextWriter.errorMessage(ErrorCode.MALFORMED, explanation, regarding)));
  }

  private static void refuse(TextSession session, ErrorCode code, String explanation) {
    session.answer().accept(TextWriter.error(code, explanation));
  }
}
