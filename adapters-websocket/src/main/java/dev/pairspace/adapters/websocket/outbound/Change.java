package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.crdt.Update;

/**
 * A change of the document on its way to many sessions. What is computed from it is computed once.
 * Safe for any thread.
 */
final class Change {
  private final Update update;
  private final Frame frame;
  private volatile MissingFrom missing;

  /**
   * @param frame the change on its own, for sessions that are sent no other with it
   */
  Change(Update update, Frame frame) {
    this.update = update;
    this.frame = frame;
  }

  Update update() {
    return update;
  }

  Frame frame() {
    return frame;
  }

  int size() {
    return update.sizeInBytes();
  }

  /** What sessions lack that are not told. */
  MissingFrom missing() {
    MissingFrom known = missing;
    if (known == null) {
      known = MissingFrom.of(update);
      missing = known;
    }
    return known;
  }
}
