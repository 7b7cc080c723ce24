package dev.pairspace.adapters.websocket.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.application.port.RoomMessage.CursorMoved;
import dev.pairspace.application.port.RoomMessage.RoomState;
import dev.pairspace.application.port.RoomMessage.TextChange;
import dev.pairspace.domain.document.FileList;
import dev.pairspace.domain.presence.Participant;
import dev.pairspace.domain.room.Capability;
import dev.pairspace.domain.room.RoomLimits;

/** Writes text frames. */
public final class TextWriter {

  /** The answer to a ping. */
  public static final Frame PONG = frame(message("pong"));

  private static final String SERVER = "server";

  private TextWriter() {}

  public static Frame saved(long through) {
    ObjectNode message = message("saved");
    message.putObject("data").put("through", through);
    return frame(message);
  }

  public static Frame error(ErrorCode code, String explanation) {
    return frame(message("error").put("code", code.id()).put("message", explanation));
  }

  public static Frame participantJoined(Participant participant) {
    ObjectNode message = message("participant_joined");
    put(participant, message.putObject("data"));
    return frame(message);
  }

  public static Frame participantLeft(String id) {
    ObjectNode message = message("participant_left");
    message.putObject("data").put("id", id);
    return frame(message);
  }

  public static Frame roomState(RoomState state) {
    ObjectNode message = message("room_state");
    ObjectNode data = message.putObject("data").put("roomId", state.room().value());
    put(state.you(), data.putObject("you"));
    ArrayNode participants = data.putArray("participants");
    state.participants().forEach(participant -> put(participant, participants.addObject()));
    data.put("role", state.you().role().id());
    ArrayNode capabilities = data.putArray("capabilities");
    state.you().role().capabilities().stream()
        .map(Capability::id)
        .sorted()
        .forEach(capabilities::add);
    data.put("language", state.language().id());
    state.code().ifPresent(code -> data.put("code", code.text()).put("version", code.version()));
    put(state.limits(), data.putObject("limits"));
    data.put("unreadableUpdates", state.unreadableUpdates());
    return frame(message);
  }

  public static Frame codeUpdate(TextChange change) {
    ObjectNode message = message("code_update");
    ObjectNode data =
        message
            .putObject("data")
            .put("code", change.text().text())
            .put("version", change.text().version())
            .put("language", change.language());
    change.author().ifPresent(author -> data.put("userId", author.id()));
    return frame(message);
  }

  public static Frame edit(TextChange change) {
    return frame(
        message("edit")
            .put("content", change.text().text())
            .put("sender", change.author().map(Participant::name).orElse(SERVER)));
  }

  public static Frame cursorMoved(CursorMoved moved) {
    ObjectNode message = message("cursor_update");
    message
        .putObject("data")
        .put("userId", moved.participant().id())
        .put("name", moved.participant().name())
        .put("color", moved.participant().color())
        .put("cursorPosition", moved.position());
    return frame(message);
  }

  private static void put(Participant participant, ObjectNode target) {
    target
        .put("id", participant.id())
        .put("name", participant.name())
        .put("color", participant.color())
        .put("role", participant.role().id());
  }

  private static void put(RoomLimits limits, ObjectNode target) {
    target
        .put("maxFrameBytes", limits.maxFrameBytes())
        .put("maxFileChars", limits.maxFileChars())
        .put("maxFiles", FileList.MAX_FILES)
        .put("maxDocumentBytes", limits.maxDocumentBytes())
        .put("maxRoomSessions", limits.maxRoomSessions());
  }

  private static ObjectNode message(String type) {
    return Json.MAPPER.createObjectNode().put("type", type);
  }

  private static Frame frame(ObjectNode message) {
    return new Frame.Text(message.toString());
  }
}
