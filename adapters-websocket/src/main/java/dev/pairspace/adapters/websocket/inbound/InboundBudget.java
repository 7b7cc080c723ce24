package dev.pairspace.adapters.websocket.inbound;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all sockets have sent and their rooms have not taken yet. A socket that must wait keeps the
 * thread that handles its frame, so only some may: the others are needed by all other sockets. Safe
 * for any thread.
 */
public final class InboundBudget {
  private final long maxBytes;
  private final Semaphore waiting;
  private final AtomicLong untaken = new AtomicLong();

  /**
   * @param maxBytes beyond which a socket that has more than a little untaken waits
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

  /** Whether a thread may wait; if so, {@link #waited} is to be called when it has. */
  boolean mayWait() {
    return waiting.tryAcquire();
  }

  void waited() {
    waiting.release();
  }
}
