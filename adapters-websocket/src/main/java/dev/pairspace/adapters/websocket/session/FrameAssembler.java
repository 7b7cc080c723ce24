package dev.pairspace.adapters.websocket.session;

import java.io.ByteArrayOutputStream;

/**
 * Puts the fragments of inbound binary frames together, up to a limit. Confined to the reading
 * thread.
 */
final class FrameAssembler {
  private static final int MAX_FRAGMENTS = 10_000;
  private static final int MAX_EMPTY_FRAGMENTS = 10;

  private final int maxBytes;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(0);
  private int fragments;
  private int emptyFragments;

  FrameAssembler(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Whether a fragment may be added: the frame is neither too large nor endless. */
  boolean accepts(byte[] fragment) {
    if (fragment.length == 0 && ++emptyFragments > MAX_EMPTY_FRAGMENTS) {
      return false;
    }
    return ++fragments <= MAX_FRAGMENTS && gathered.size() + fragment.length <= maxBytes;
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
    gathered.reset();
    fragments = 0;
    emptyFragments = 0;
    return frame;
  }
}
