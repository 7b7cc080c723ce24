package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.message.Delivery;
import dev.pairspace.adapters.websocket.message.OutboundMessages;
import dev.pairspace.adapters.websocket.protocol.Encoder;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomMessage;

/** A message of a room on its way into outboxes: its frame is encoded at most once. */
final class SharedFrame {
  private final RoomMessage message;
  private final Encoder encoder;
  private final OutboundMessages events;
  private Frame frame;
  private Change change;

  SharedFrame(RoomMessage message, Encoder encoder, OutboundMessages events) {
    this.message = message;
    this.encoder = encoder;
    this.events = events;
  }

  void putInto(Conversation conversation, Outbox outbox) {
    if (message instanceof RoomMessage.Change changed) {
      outbox.putChange(change(changed));
    } else if (message instanceof RoomMessage.PresenceChange presence) {
      outbox.putPresence(presence.states(), frame());
    } else if (message instanceof RoomMessage.Saved saved) {
      outbox.putSaved(conversation.savedFrame(saved.through()));
    } else if (conversation.understands(frame())) {
      putFrameInto(outbox);
    }
  }

  private void putFrameInto(Outbox outbox) {
    if (message instanceof RoomMessage.SyncAnswer) {
      outbox.putAnswer(frame());
    } else if (message instanceof RoomMessage.MissedChanges) {
      outbox.putMissed(frame());
    } else if (message instanceof RoomEvent event) {
      putEventInto(outbox, events.deliveryOf(event));
    } else {
      outbox.putLatest(message.getClass(), frame());
    }
  }

  private void putEventInto(Outbox outbox, Delivery delivery) {
    if (delivery instanceof Delivery.WholeText) {
      outbox.putText(frame());
    } else if (delivery instanceof Delivery.OnlyLast last) {
      outbox.putLatest(last.key(), frame());
    } else {
      outbox.put(frame());
    }
  }

  private Change change(RoomMessage.Change changed) {
    if (change == null) {
      change = new Change(changed.update(), frame());
    }
    return change;
  }

  private Frame frame() {
    if (frame == null) {
      frame = message.accept(encoder);
    }
    return frame;
  }
}
