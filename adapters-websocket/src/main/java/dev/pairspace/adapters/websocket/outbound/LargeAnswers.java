package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.dialect.FrameEncoder;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.Update;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Frames of large documents that are on their way to a session: any other that is told the same in
 * the same dialect gets the same frame, so that many that join at once, or read slowly, cost one
 * copy. Keeps neither documents nor frames from being collected. Safe for any thread.
 */
public final class LargeAnswers {
  private static final int REMEMBERED = 64;

  private final Deque<Sent> recent = new ArrayDeque<>();

  /** The frame that tells a message; null if there is none in this dialect. */
  Frame frameOf(RoomMessage message, FrameEncoder encoder) {
    Update update = documentIn(message);
    if (update == null || update.sizeInBytes() < Frame.Binary.BIG) {
      return message.accept(encoder);
    }
    Frame known = find(message, update, encoder);
    return known != null ? known : remember(message, update, encoder);
  }

  /** What one session is told, and others perhaps by messages of their own. */
  private static Update documentIn(RoomMessage message) {
    if (message instanceof RoomMessage.SyncAnswer answer) {
      return answer.update();
    }
    return message instanceof RoomMessage.MissedChanges missed ? missed.update() : null;
  }

  private synchronized Frame find(RoomMessage message, Update update, FrameEncoder encoder) {
    for (Sent sent : recent) {
      if (sent.tells(message, update, encoder)) {
        return sent.frame.get();
      }
    }
    return null;
  }

  private Frame remember(RoomMessage message, Update update, FrameEncoder encoder) {
    Frame frame = message.accept(encoder);
    if (frame != null) {
      remember(
          new Sent(
              message.getClass(),
              encoder,
              new WeakReference<>(update),
              new WeakReference<>(frame)));
    }
    return frame;
  }

  private synchronized void remember(Sent latest) {
    recent.removeIf(sent -> sent.frame.refersTo(null));
    if (recent.size() == REMEMBERED) {
      recent.remove();
    }
    recent.add(latest);
  }

  private record Sent(
      Class<?> kind,
      FrameEncoder encoder,
      WeakReference<Update> update,
      WeakReference<Frame> frame) {

    /** By identity: to compare contents would cost as much as to encode them. */
    boolean tells(RoomMessage message, Update told, FrameEncoder by) {
      return update.refersTo(told) && kind == message.getClass() && encoder.equals(by);
    }
  }
}
