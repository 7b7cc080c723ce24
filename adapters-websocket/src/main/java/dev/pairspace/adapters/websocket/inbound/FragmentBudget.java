package dev.pairspace.adapters.websocket.inbound;

/**
 * How large an inbound frame may become, and in how many fragments it may come. Confined to the
 * reading thread.
 */
final class FragmentBudget {
  private static final int MAX_FRAGMENTS = 10_000;
  private static final int MAX_EMPTY_FRAGMENTS = 10;

  private final int maxBytes;
  private int bytes;
  private int fragments;
  private int emptyFragments;

  FragmentBudget(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Counts a fragment; whether the frame is neither too large nor endless with it. */
  boolean accepts(int fragmentBytes) {
    if (fragmentBytes == 0 && ++emptyFragments > MAX_EMPTY_FRAGMENTS) {
      return false;
    }
    if (++fragments > MAX_FRAGMENTS || fragmentBytes > maxBytes - bytes) {
      return false;
    }
    bytes += fragmentBytes;
    return true;
  }

  /**
   * A new frame begins.
   *
   * @return the bytes of the one before
   */
  int renew() {
    int frameBytes = bytes;
    bytes = 0;
    fragments = 0;
    emptyFragments = 0;
    return frameBytes;
  }
}
