package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.Encoder;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.port.RoomMessage;

/** A message of a room on its way into outboxes: its frame is encoded at most once. */
final class Outgoing {
  private final RoomMessage message;
  private final Encoder encoder;
  private Frame frame;

  Outgoing(RoomMessage message, Encoder encoder) {
    this.message = message;
    this.encoder = encoder;
  }

  void putInto(Conversation conversation, Outbox outbox) {
    if (message instanceof RoomMessage.Change change) {
      outbox.putChange(change.update(), frame());
    } else if (message instanceof RoomMessage.PresenceChange change) {
      outbox.putPresence(change.states(), frame());
    } else if (message instanceof RoomMessage.Saved saved) {
      outbox.putSaved(conversation.savedFrame(saved.through()));
    } else if (conversation.understands(frame())) {
      putFrameInto(outbox);
    }
  }

  private void putFrameInto(Outbox outbox) {
    if (message instanceof RoomMessage.SyncAnswer) {
      outbox.putAnswer(frame());
    } else {
      outbox.put(frame());
    }
  }

  private Frame frame() {
    if (frame == null) {
      frame = message.accept(encoder);
    }
    return frame;
  }
}
