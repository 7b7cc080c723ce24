package dev.pairspace.adapters.websocket.outbound;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much waits for all readers together, and which of them let too much wait. Bounds both: what
 * one reader may let wait, and, when all together let wait more than the server has to spare, what
 * is above a fair share of that. A reader that keeps up has next to nothing waiting and is not
 * affected by those that do not. Safe for any thread.
 */
final class Backlogs {
  private final int maxBytesOfOne;
  private final long maxBytesOfAll;
  private final AtomicLong bytesOfAll = new AtomicLong();
  private final AtomicInteger waiting = new AtomicInteger();

  Backlogs(int maxBytesOfOne, long maxBytesOfAll) {
    this.maxBytesOfOne = maxBytesOfOne;
    this.maxBytesOfAll = maxBytesOfAll;
  }

  /** The part of one reader, which has nothing waiting yet. */
  Backlog begin() {
    return new Backlog();
  }

  /** In bytes. */
  long ofAll() {
    return bytesOfAll.get();
  }

  /** What waits for one reader, in bytes. Confined to its outbox's lock. */
  final class Backlog {
    private long bytes;

    void add(long more) {
      change(bytes + more);
    }

    void clear() {
      change(0);
    }

    private void change(long after) {
      bytesOfAll.addAndGet(after - bytes);
      waiting.addAndGet(Long.signum(after) - Long.signum(bytes));
      bytes = after;
    }

    boolean isEmpty() {
      return bytes == 0;
    }

    /** Whether it is to be dropped, because of this reader's own bound or that of all. */
    boolean isTooMuch() {
      return bytes > maxBytesOfOne || isTooMuchForAll();
    }

    /** Whether all together let too much wait, and this reader more than its part of that. */
    boolean isTooMuchForAll() {
      return bytesOfAll.get() > maxBytesOfAll && bytes > maxBytesOfAll / Math.max(1, waiting.get());
    }
  }
}
