package dev.pairspace.adapters.websocket.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.application.port.RoomMessage.TextForm;
import dev.pairspace.domain.room.MemberName;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;

/** Reads text frames: JSON objects with a {@code type}. Never throws on what a client sent. */
public final class TextReader {
  private static final String CURSOR = "cursorPosition";

  private final RoomId room;

  /**
   * @param room the one that the socket belongs to
   */
  public TextReader(RoomId room) {
    this.room = room;
  }

  public TextMessage read(String frame) {
    try {
      return read(Json.MAPPER.readTree(frame));
    } catch (JsonProcessingException e) {
      return malformed("This is not JSON.");
    } catch (WrongFieldException e) {
      return malformed(e.getMessage());
    }
  }

  private TextMessage read(JsonNode message) {
    if (!message.isObject()) {
      return malformed("A message is a JSON object.");
    }
    Optional<String> roomId = text(message, "roomId");
    if (roomId.isPresent() && !roomId.get().equals(room.value())) {
      return new TextMessage.Unusable(
          ErrorCode.WRONG_ROOM, "This connection belongs to room " + room + ".");
    }
    text(message, "userId");
    String type =
        text(message, "type").orElseThrow(() -> new WrongFieldException("'type' is missing."));
    return switch (type) {
      case "join_room" -> joinRoom(data(message));
      case "code_update" -> codeUpdate(data(message));
      case "edit" -> edit(message);
      case "cursor_update" -> new TextMessage.Cursor(required(number(data(message), CURSOR)));
      case "ping" -> new TextMessage.Ping();
      default ->
          new TextMessage.Unusable(ErrorCode.UNKNOWN_TYPE, "There is no such type of message.");
    };
  }

  private static TextMessage joinRoom(JsonNode data) {
    return new TextMessage.JoinRoom(
        text(data, "name").map(TextReader::nameOf), text(data, "color").map(TextReader::colorOf));
  }

  private static TextMessage codeUpdate(JsonNode data) {
    String code =
        text(data, "code").orElseThrow(() -> new WrongFieldException("'code' is missing."));
    text(data, "language");
    return new TextMessage.WholeText(
        TextForm.CODE_UPDATE,
        code,
        number(data, "version"),
        number(data, CURSOR).map(TextReader::index),
        Optional.empty());
  }

  private static TextMessage edit(JsonNode message) {
    String content =
        text(message, "content")
            .orElseThrow(() -> new WrongFieldException("'content' is missing."));
    Optional<String> sender = text(message, "sender").flatMap(TextReader::nameIfPossible);
    return new TextMessage.WholeText(
        TextForm.EDIT, content, Optional.empty(), Optional.empty(), sender);
  }

  /** The shortest form of all has room for a name, but need not hold one. */
  private static Optional<String> nameIfPossible(String sender) {
    try {
      return Optional.of(new MemberName(sender).value());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw new WrongFieldException("'" + field + "' must be a whole number, 0 or more.");
    }
    return Optional.of(value.longValue());
  }

  private static int required(Optional<Long> cursor) {
    return index(cursor.orElseThrow(() -> new WrongFieldException("'" + CURSOR + "' is missing.")));
  }

  private static int index(long position) {
    if (position > Integer.MAX_VALUE) {
      throw new WrongFieldException("'" + CURSOR + "' is outside the text.");
    }
    return (int) position;
  }

  private static String nameOf(String name) {
    try {
      return new MemberName(name).value();
    } catch (IllegalArgumentException e) {
      throw new WrongFieldException("'name' " + e.getMessage() + ".");
    }
  }

  private static String colorOf(String color) {
    if (!HexColor.is(color)) {
      throw new WrongFieldException("'color' must look like #1873da.");
    }
    return color;
  }

  private static JsonNode data(JsonNode message) {
    JsonNode data = message.path("data");
    if (data.isMissingNode() || data.isNull()) {
      return Json.MAPPER.createObjectNode();
    }
    if (!data.isObject()) {
      throw new WrongFieldException("'data' must be an object.");
    }
    return data;
  }

  private static Optional<String> text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new WrongFieldException("'" + field + "' must be a string.");
    }
    return Optional.of(value.textValue());
  }

  private static TextMessage malformed(String explanation) {
    return new TextMessage.Unusable(ErrorCode.MALFORMED, explanation);
  }

  /** Cut off the usual way of exceptions: it never leaves this class. */
  private static final class WrongFieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongFieldException(String message) {
      super(message, null, false, false);
    }
  }
}
