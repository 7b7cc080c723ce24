package dev.pairspace.bootstrap.wiring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Threads that take turns. The first long turn of a room cannot be foreseen and cannot be moved:
 * for as long as it holds a thread there is another one, so that turns of other rooms do not wait
 * for it.
 */
final class TurnPool extends ScheduledThreadPoolExecutor {
  private static final long HELD_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final int usual;
  private final int atMost;
  private final Map<Thread, Long> begun = new ConcurrentHashMap<>();

  /**
   * @param usual how many threads take turns as long as none is held
   * @param atMost how many there are, however many are held
   */
  TurnPool(int usual, int atMost, ThreadFactory threads) {
    super(usual, threads);
    this.usual = usual;
    this.atMost = atMost;
  }

  @Override
  protected void beforeExecute(Thread thread, Runnable turn) {
    begun.put(thread, System.nanoTime());
  }

  @Override
  protected void afterExecute(Runnable turn, Throwable failure) {
    begun.remove(Thread.currentThread());
  }

  /** To be called often. */
  void replaceHeldThreads() {
    int wanted = (int) Math.min(usual + heldThreads(), atMost);
    if (wanted != getCorePoolSize()) {
      setCorePoolSize(wanted);
    }
  }

  /** How many threads have been in one turn for long. */
  long heldThreads() {
    long now = System.nanoTime();
    return begun.values().stream().filter(since -> now - since > HELD_AFTER_NANOS).count();
  }
}
