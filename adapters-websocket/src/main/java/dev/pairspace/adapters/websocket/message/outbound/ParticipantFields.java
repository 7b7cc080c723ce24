package dev.pairspace.adapters.websocket.message.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.domain.presence.Participant;

/** A participant, as every message shows them. */
final class ParticipantFields {

  private ParticipantFields() {}

  static void write(Participant participant, ObjectNode target) {
    target
        .put("id", participant.id())
        .put("name", participant.name())
        .put("color", participant.color())
        .put("role", participant.role().id());
  }
}
