package dev.pairspace.adapters.websocket.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * What a socket has sent and its room has not taken yet. When it is too much, the reading thread
 * waits, and with it the peer: TCP does the rest.
 */
final class Intake {
  private static final int MARK_EVERY_BYTES = 64 << 10;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int maxBytes;
  private final LongConsumer mark;
  private final AtomicLong untaken = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition taken = lock.newCondition();
  private long unmarked;

  /**
   * @param mark queues a mark behind everything that was handed to the room so far; when the room
   *     reaches it, {@link #taken} is to be called with the number of bytes given
   */
  Intake(int maxBytes, LongConsumer mark) {
    this.maxBytes = maxBytes;
    this.mark = mark;
  }

  /** Counts what has been handed to the room. Reading thread only. */
  void handedOver(int bytes) {
    unmarked += bytes;
    if (unmarked >= MARK_EVERY_BYTES) {
      long marked = unmarked;
      unmarked = 0;
      untaken.addAndGet(marked);
      mark.accept(marked);
    }
  }

  void taken(long bytes) {
    untaken.addAndGet(-bytes);
    lock.lock();
    try {
      taken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the room can take more; whether it does so in reasonable time. */
  boolean awaitSpace() {
    if (untaken.get() <= maxBytes) {
      return true;
    }
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (untaken.get() > maxBytes && left > 0) {
        left = taken.awaitNanos(left);
      }
      return untaken.get() <= maxBytes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
