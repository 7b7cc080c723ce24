package dev.pairspace.application.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Has only so many tasks done at once by another executor, and the others after them in their
 * order. Safe for any thread.
 */
final class BoundedExecutor implements Executor {
  private final Executor threads;
  private final int most;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int running;

  /**
   * @param most at once; at least 1
   */
  BoundedExecutor(Executor threads, int most) {
    this.threads = threads;
    this.most = most;
  }

  /**
   * @throws java.util.concurrent.RejectedExecutionException if the other executor takes no tasks
   *     any more
   */
  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      if (running == most) {
        waiting.add(task);
        return;
      }
      running++;
    }
    boolean begun = false;
    try {
      threads.execute(() -> runWithThoseWaiting(task));
      begun = true;
    } finally {
      if (!begun) {
        ended();
      }
    }
  }

  private void runWithThoseWaiting(Runnable first) {
    Runnable task = first;
    try {
      while (task != null) {
        task.run();
        task = next();
      }
    } finally {
      if (task != null) { // it has failed
        goOnWith(next());
      }
    }
  }

  private void goOnWith(Runnable next) {
    if (next != null) {
      threads.execute(() -> runWithThoseWaiting(next));
    }
  }

  /** Null if none waits; then there is one less that runs. */
  private synchronized Runnable next() {
    Runnable next = waiting.poll();
    if (next == null) {
      running--;
    }
    return next;
  }

  private synchronized void ended() {
    running--;
  }
}
