package dev.pairspace.adapters.websocket.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

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
    return frame(errorMessage(code, explanation));
  }

  public static ObjectNode errorMessage(ErrorCode code, String explanation) {
    return message("error").put("code", code.id()).put("message", explanation);
  }

  /** A message without further fields. */
  public static ObjectNode message(String type) {
    return Json.MAPPER.createObjectNode().put("type", type);
  }

  public static Frame frame(ObjectNode message) {
    return new Frame.Text(message.toString());
  }
}
