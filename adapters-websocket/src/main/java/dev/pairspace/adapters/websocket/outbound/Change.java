package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.crdt.Update;

/**
 * A change of the document on its way to many. What is worked out of it is worked out once. Safe
 * for any thread.
 */
final class Change {
  private final Update update;
  private final Frame frame;
  private volatile MissingFrom missing;

  /**
   * @param frame the change on its own, for those to whom no other goes with it
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

  /** What they lack who are not told. */
  MissingFrom missing() {
    MissingFrom known = missing;
    if (known == null) {
      known = MissingFrom.of(update);
      missing = known;
    }
    return known;
  }
}
