package dev.pairspace.adapters.websocket.inbound;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all sockets have sent and their rooms have not taken yet. A socket that must wait keeps a
 * thread of the container, so only some may: the others must not take those that read for everybody
 * else. Safe for any thread.
 */
public final class InboundBudget {
  private final long maxBytes;
  private final Semaphore waiting;
  private final AtomicLong untaken = new AtomicLong();

  /**
   * @param maxBytes beyond them whoever has more than a little untaken waits
   * @param maxWaiting how many threads may wait at the same time
   */
  public InboundBudget(long maxBytes, int maxWaiting) {
    this.maxBytes = maxBytes;
    this.waiting = new Semaphore(maxWaiting);
  }

  /**
   * @param bytes negative if they are taken
   */
  void add(long bytes) {
    untaken.addAndGet(bytes);
  }

  boolean isTooMuch() {
    return untaken.get() > maxBytes;
  }

  /** Whether a thread may wait; if so, {@link #waited} is to be called at its end. */
  boolean mayWait() {
    return waiting.tryAcquire();
  }

  void waited() {
    waiting.release();
  }
}
