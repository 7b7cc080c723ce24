package dev.pairspace.adapters.websocket.protocol;

import dev.pairspace.domain.crdt.Update;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * Frames of large documents that are on their way to somebody: whoever else is told the same gets
 * the same frame, so that many who join at once, or read slowly, cost one copy. Keeps nothing from
 * being collected. Safe for any thread.
 */
final class LargeAnswers {
  private static final int REMEMBERED = 64;

  private final Deque<Sent> recent = new ArrayDeque<>();
  private final Function<Update, Frame> encoding;

  /**
   * @param encoding how an update is told
   */
  LargeAnswers(Function<Update, Frame> encoding) {
    this.encoding = encoding;
  }

  /** The frame that tells an update. */
  Frame frameOf(Update update) {
    if (update.sizeInBytes() < Frame.Binary.BIG) {
      return encoding.apply(update);
    }
    Frame known = find(update);
    return known != null ? known : remember(update, encoding.apply(update));
  }

  /** By identity: to compare contents would cost as much as to encode them. */
  private synchronized Frame find(Update update) {
    for (Sent sent : recent) {
      if (sent.update.refersTo(update)) {
        return sent.frame.get();
      }
    }
    return null;
  }

  private synchronized Frame remember(Update update, Frame frame) {
    recent.removeIf(sent -> sent.frame.refersTo(null) || sent.update.refersTo(update));
    if (recent.size() == REMEMBERED) {
      recent.remove();
    }
    recent.add(new Sent(new WeakReference<>(update), new WeakReference<>(frame)));
    return frame;
  }

  private record Sent(WeakReference<Update> update, WeakReference<Frame> frame) {}
}
