package dev.pairspace.adapters.websocket.message.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.adapters.websocket.message.OutboundText;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.port.RoomEvent;
import java.util.Set;

/** A participant came, or has another name or colour now. */
public final class ParticipantJoinedMessage implements OutboundText<RoomEvent.ParticipantJoined> {

  @Override
  public Class<RoomEvent.ParticipantJoined> event() {
    return RoomEvent.ParticipantJoined.class;
  }

  @Override
  public Set<String> types() {
    return Set.of("participant_joined");
  }

  @Override
  public ObjectNode write(RoomEvent.ParticipantJoined event) {
    ObjectNode message = TextWriter.message("participant_joined");
    ParticipantFields.write(event.participant(), message.putObject("data"));
    return message;
  }
}
