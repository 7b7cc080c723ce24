package dev.pairspace.adapters.websocket.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairspace.domain.document.FileId;
import java.util.Optional;

/** The fields of a JSON object that a client has sent. Null counts as missing. */
public final class MessageFields {
  private final JsonNode object;

  /**
   * @param object a JSON object
   */
  MessageFields(JsonNode object) {
    this.object = object;
  }

  /** The object in the field {@code data}; one without fields if it is missing. */
  public MessageFields data() {
    JsonNode data = object.path("data");
    if (isMissing(data)) {
      return new MessageFields(JsonNodeFactory.instance.objectNode());
    }
    if (!data.isObject()) {
      throw new UnusableFieldException("'data' must be an object.");
    }
    return new MessageFields(data);
  }

  public Optional<String> text(String field) {
    JsonNode value = object.path(field);
    if (isMissing(value)) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new UnusableFieldException("'" + field + "' must be a string.");
    }
    return Optional.of(value.textValue());
  }

  public String requiredText(String field) {
    return text(field).orElseThrow(() -> missing(field));
  }

  /** The id of a file in the field {@code fileId}. */
  public Optional<FileId> file() {
    Optional<String> id = text("fileId");
    if (id.isPresent() && (id.get().isEmpty() || id.get().length() > FileId.MAX_LENGTH)) {
      throw new UnusableFieldException(
          "'fileId' must have 1 to " + FileId.MAX_LENGTH + " characters.");
    }
    return id.map(FileId::new);
  }

  /** A whole number, 0 or more. */
  public Optional<Long> number(String field) {
    JsonNode value = object.path(field);
    if (isMissing(value)) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw new UnusableFieldException("'" + field + "' must be a whole number, 0 or more.");
    }
    return Optional.of(value.longValue());
  }

  /** A place in a text, in UTF-16 units from its start. */
  public Optional<Integer> position(String field) {
    Optional<Long> position = number(field);
    if (position.isPresent() && position.get() > Integer.MAX_VALUE) {
      throw new UnusableFieldException("'" + field + "' is outside the text.");
    }
    return position.map(Long::intValue);
  }

  public int requiredPosition(String field) {
    return position(field).orElseThrow(() -> missing(field));
  }

  private static boolean isMissing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static UnusableFieldException missing(String field) {
    return new UnusableFieldException("'" + field + "' is missing.");
  }
}
