package dev.pairspace.adapters.websocket.inbound;

import java.io.ByteArrayOutputStream;

/**
 * Puts the fragments of inbound binary frames together, up to a limit. Confined to the reading
 * thread.
 */
final class FrameAssembler {

  /** What is kept for the next frame; a session must not hold for life what one paste needed. */
  static final int KEPT_CAPACITY = 64 << 10;

  private final FragmentBudget budget;
  private ByteArrayOutputStream gathered = new ByteArrayOutputStream(0);

  FrameAssembler(int maxBytes) {
    this.budget = new FragmentBudget(maxBytes);
  }

  /** Whether a fragment may be added: the frame is neither too large nor endless. */
  boolean accepts(byte[] fragment) {
    return budget.accepts(fragment.length);
  }

  void add(byte[] fragment) {
    gathered.writeBytes(fragment);
  }

  /** The whole frame, when {@code last} was its last fragment. */
  byte[] finish(byte[] last) {
    byte[] frame = last;
    if (gathered.size() > 0) {
      gathered.writeBytes(last);
      frame = gathered.toByteArray();
    }
    if (gathered.size() > KEPT_CAPACITY) {
      gathered = new ByteArrayOutputStream(0);
    }
    gathered.reset();
    var unused = budget.renew();
    return frame;
  }
}
