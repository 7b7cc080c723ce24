package dev.pairspace.adapters.websocket.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Writes text frames: JSON objects with a {@code type}. */
public final class TextWriter {

  /** The answer to a ping. */
  public static final Frame PONG = frame(message("pong"));

  private TextWriter() {}

  public static Frame saved(long through) {
    ObjectNode message = message("saved");
    message.putObject("data").put("through", through);
    return frame(message);
  }

  public static Frame error(ErrorCode code, String explanation) {
    return frame(errorMessage(code, explanation, Optional.empty()));
  }

  /**
   * @param regarding what the client calls what was refused
   */
  public static ObjectNode errorMessage(
      ErrorCode code, String explanation, Optional<String> regarding) {
    ObjectNode message = message("error").put("code", code.id()).put("message", explanation);
    regarding.ifPresent(name -> message.put("regarding", name));
    return message;
  }

  /** A message without further fields. */
  public static ObjectNode message(String type) {
    return Json.MAPPER.createObjectNode().put("type", type);
  }

  public static Frame frame(ObjectNode message) {
    return new Frame.Text(message.toString());
  }
}
