package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.dialect.DialectChoice;
import dev.pairspace.adapters.websocket.dialect.FrameEncoder;
import dev.pairspace.adapters.websocket.message.Delivery;
import dev.pairspace.adapters.websocket.message.OutboundMessages;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomMessage;

/**
 * A message of a room on its way into outboxes: its frame is encoded at most once for all receivers
 * of one dialect.
 */
public final class SharedFrame {
  private final RoomMessage message;
  private final LargeAnswers answers;
  private final OutboundMessages events;

  /** That of the first receiver. */
  private FrameEncoder encoder;

  private Frame frame;
  private Change change;

  /** The same message for receivers of other dialects; null until there are any. */
  private SharedFrame inOtherDialects;

  public SharedFrame(RoomMessage message, LargeAnswers answers, OutboundMessages events) {
    this.message = message;
    this.answers = answers;
    this.events = events;
  }

  /** Nothing is put if the receiver's dialect has no form for the message. */
  public void putInto(Outbox outbox, DialectChoice receiver) {
    FrameEncoder wanted = receiver.encoderOf(message);
    if (wanted != null) {
      encodedBy(wanted).putInto(outbox);
    }
  }

  private SharedFrame encodedBy(FrameEncoder wanted) {
    if (encoder == null) {
      encoder = wanted;
      frame = answers.frameOf(message, wanted);
    }
    if (encoder.equals(wanted)) {
      return this;
    }
    if (inOtherDialects == null) {
      inOtherDialects = new SharedFrame(message, answers, events);
    }
    return inOtherDialects.encodedBy(wanted);
  }

  private void putInto(Outbox outbox) {
    if (frame == null) {
      return;
    }
    if (message instanceof RoomMessage.Change changed) {
      outbox.putChange(change(changed));
    } else if (message instanceof RoomMessage.PresenceChange presence) {
      outbox.putPresence(presence.states(), frame);
    } else if (message instanceof RoomMessage.Saved) {
      outbox.putSaved(frame);
    } else if (message instanceof RoomMessage.SyncAnswer) {
      outbox.putAnswer(frame);
    } else if (message instanceof RoomMessage.MissedChanges) {
      outbox.putMissed(frame);
    } else if (message instanceof RoomEvent event) {
      putEventInto(outbox, events.deliveryOf(event));
    } else {
      outbox.putLatest(message.getClass(), frame);
    }
  }

  private void putEventInto(Outbox outbox, Delivery delivery) {
    if (delivery instanceof Delivery.WholeText) {
      outbox.putText(frame);
    } else if (delivery instanceof Delivery.OnlyLast last) {
      outbox.putLatest(last.key(), frame);
    } else {
      outbox.put(frame);
    }
  }

  private Change change(RoomMessage.Change changed) {
    if (change == null) {
      change = new Change(changed.update(), frame);
    }
    return change;
  }
}
