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
public final class SharedFrame implements Outbox.Entry {
  private final RoomMessage message;
  private final LargeAnswers answers;
  private final OutboundMessages events;

  /** The first receiver's. */
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
    if (wanted == null) {
      return;
    }
    SharedFrame encoded = encodedBy(wanted);
    if (encoded.frame != null) {
      outbox.put(encoded);
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

  @Override
  public void addTo(OutboundQueue queue) {
    if (message instanceof RoomMessage.Change changed) {
      queue.addChange(change(changed));
    } else if (message instanceof RoomMessage.PresenceChange presence) {
      queue.addPresence(presence.states(), frame);
    } else if (message instanceof RoomMessage.Saved) {
      queue.putSaved(frame);
    } else if (message instanceof RoomMessage.SyncAnswer) {
      queue.addAnswer(frame);
    } else if (message instanceof RoomMessage.MissedChanges) {
      queue.addMissed(frame);
    } else if (message instanceof RoomEvent event) {
      addEventTo(queue, events.deliveryOf(event));
    } else {
      queue.addLatest(message.getClass(), frame);
    }
  }

  private void addEventTo(OutboundQueue queue, Delivery delivery) {
    if (delivery instanceof Delivery.WholeText) {
      queue.addText(frame);
    } else if (delivery instanceof Delivery.OnlyLast last) {
      queue.addLatest(last.key(), frame);
    } else {
      queue.add(frame);
    }
  }

  private Change change(RoomMessage.Change changed) {
    if (change == null) {
      change = new Change(changed.update(), frame);
    }
    return change;
  }
}
