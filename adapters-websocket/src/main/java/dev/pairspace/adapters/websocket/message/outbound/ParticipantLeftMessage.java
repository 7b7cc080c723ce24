package dev.pairspace.adapters.websocket.message.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.adapters.websocket.message.OutboundText;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.port.RoomEvent;
import java.util.Set;

/** A participant left: their last connection closed. */
public final class ParticipantLeftMessage implements OutboundText<RoomEvent.ParticipantLeft> {

  @Override
  public Class<RoomEvent.ParticipantLeft> event() {
    return RoomEvent.ParticipantLeft.class;
  }

  @Override
  public Set<String> types() {
    return Set.of("participant_left");
  }

  @Override
  public ObjectNode write(RoomEvent.ParticipantLeft event) {
    ObjectNode message = TextWriter.message("participant_left");
    message.putObject("data").put("id", event.participantId());
    return message;
  }
}
