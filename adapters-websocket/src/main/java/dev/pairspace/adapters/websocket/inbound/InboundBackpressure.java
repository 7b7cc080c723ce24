package dev.pairspace.adapters.websocket.inbound;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * What a socket has sent and its room has not taken yet. When it is too much, the reading thread
 * waits, and with it the peer: TCP does the rest.
 */
final class InboundBackpressure {
  private static final int MARK_EVERY_BYTES = 64 << 10;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Up to this a socket goes on, however much other sockets have untaken. */
  private static final int LITTLE_BYTES = 256 << 10;

  private final int maxBytes;
  private final InboundBudget all;
  private final LongConsumer mark;
  private final AtomicLong untaken = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition taken = lock.newCondition();
  private long unmarked;

  /**
   * @param mark queues a mark behind everything that was handed to the room so far; when the room
   *     reaches it, {@link #taken} is to be called with the number of bytes given
   */
  InboundBackpressure(int maxBytes, InboundBudget all, LongConsumer mark) {
    this.maxBytes = maxBytes;
    this.all = all;
    this.mark = mark;
  }

  /** Counts what has been handed to the room. Reading thread only. */
  void handedOver(int bytes) {
    unmarked += bytes;
    if (unmarked >= MARK_EVERY_BYTES) {
      long marked = unmarked;
      unmarked = 0;
      untaken.addAndGet(marked);
      all.add(marked);
      mark.accept(marked);
    }
  }

  void taken(long bytes) {
    untaken.addAndGet(-bytes);
    all.add(-bytes);
    lock.lock();
    try {
      taken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isTooMuch() {
    long own = untaken.get();
    return own > maxBytes || (own > LITTLE_BYTES && all.isTooMuch());
  }

  /**
   * Waits until the room can take more; whether it does so in reasonable time, and not too many
   * wait already.
   */
  boolean awaitSpace() {
    if (!isTooMuch()) {
      return true;
    }
    if (!all.mayWait()) {
      return false;
    }
    try {
      return awaitTaken();
    } finally {
      all.waited();
    }
  }

  private boolean awaitTaken() {
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (isTooMuch() && left > 0) {
        left = taken.awaitNanos(left);
      }
      return !isTooMuch();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
