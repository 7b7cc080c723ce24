package dev.pairspace.adapters.websocket.message.outbound;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.adapters.websocket.message.Delivery;
import dev.pairspace.adapters.websocket.message.OutboundText;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.FileList;
import dev.pairspace.domain.room.Capability;
import dev.pairspace.domain.room.RoomLimits;
import java.util.Set;

/** What a session needs to know that has just come. */
public final class RoomStateMessage implements OutboundText<RoomEvent.RoomState> {

  @Override
  public Class<RoomEvent.RoomState> event() {
    return RoomEvent.RoomState.class;
  }

  @Override
  public Set<String> types() {
    return Set.of("room_state");
  }

  @Override
  public ObjectNode write(RoomEvent.RoomState event) {
    ObjectNode message = TextWriter.message("room_state");
    ObjectNode data = message.putObject("data").put("roomId", event.room().value());
    ParticipantFields.write(event.you(), data.putObject("you"));
    ArrayNode participants = data.putArray("participants");
    event
        .participants()
        .forEach(participant -> ParticipantFields.write(participant, participants.addObject()));
    data.put("role", event.you().role().id());
    ArrayNode capabilities = data.putArray("capabilities");
    event.you().role().capabilities().stream()
        .map(Capability::id)
        .sorted()
        .forEach(capabilities::add);
    data.put("language", event.language().id());
    ArrayNode files = data.putArray("files");
    event.files().forEach(file -> write(file, files.addObject()));
    event.file().ifPresent(file -> data.put("fileId", file.value()));
    event.code().ifPresent(code -> data.put("code", code.text()).put("version", code.version()));
    write(event.limits(), data.putObject("limits"));
    data.put("unreadableUpdates", event.unreadableUpdates());
    return message;
  }

  @Override
  public Delivery delivery(RoomEvent.RoomState event) {
    return new Delivery.OnlyLast(RoomEvent.RoomState.class);
  }

  private static void write(DocumentFile file, ObjectNode target) {
    target
        .put("fileId", file.id().value())
        .put("name", file.name().value())
        .put("language", file.language());
  }

  private static void write(RoomLimits limits, ObjectNode target) {
    target
        .put("maxFrameBytes", limits.maxFrameBytes())
        .put("maxFileChars", limits.maxFileChars())
        .put("maxFiles", FileList.MAX_FILES)
        .put("maxDocumentBytes", limits.maxDocumentBytes())
        .put("maxRoomSessions", limits.maxRoomSessions());
  }
}
