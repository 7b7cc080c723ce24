package dev.pairspace.application.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Runs only so many tasks at once on another executor, and the others after them in their order.
 * Safe for any thread.
 */
public final class BoundedExecutor implements Executor {
  private static final System.Logger LOGGER = System.getLogger(BoundedExecutor.class.getName());

  private final Executor threads;
  private final int most;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int running;

  /**
   * @param most at once; at least 1
   */
  public BoundedExecutor(Executor threads, int most) {
    this.threads = threads;
    this.most = most;
  }

  /**
   * @throws java.util.concurrent.RejectedExecutionException if the other executor takes no tasks
   *     any more
   */
  @Override
  public synchronized void execute(Runnable task) {
    if (running == most) {
      waiting.add(task);
      return;
    }
    running++;
    boolean begun = false;
    try {
      threads.execute(() -> runWithThoseWaiting(task));
      begun = true;
    } finally {
      if (!begun) {
        running--;
      }
    }
  }

  /** A task that fails is logged: those behind it must not wait for ever. */
  private void runWithThoseWaiting(Runnable first) {
    for (Runnable task = first; task != null; task = next()) {
      try {
        task.run();
      } catch (Throwable e) {
        LOGGER.log(System.Logger.Level.ERROR, "task.failed", e);
      }
    }
  }

  /** Null if no task waits; then one task fewer is running. */
  private synchronized Runnable next() {
    Runnable next = waiting.poll();
    if (next == null) {
      running--;
    }
    return next;
  }
}
