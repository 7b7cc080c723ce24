package dev.pairspace.application.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What waits for a room's turn. Whoever finds the room idle takes a turn at once, on their own
 * thread: everything that waits is done as one batch. Under load turns are paced, so that one frame
 * to each receiver carries more. Safe for any thread; never blocks.
 */
final class Inbox {
  private static final int MAX_BATCH = 1_000;

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean taken = new AtomicBoolean();
  private final Supplier<Runnable> endOfTurn;
  private final ScheduledExecutorService timer;
  private final InstantSource clock;
  private final Duration pace;
  private volatile Instant lastTurn = Instant.EPOCH;
  private boolean closed;

  /**
   * @param endOfTurn called in each turn when its batch is done; what it returns is run after the
   *     turn, when another thread may be in the next one
   */
  Inbox(
      Supplier<Runnable> endOfTurn,
      ScheduledExecutorService timer,
      InstantSource clock,
      Duration pace) {
    this.endOfTurn = endOfTurn;
    this.timer = timer;
    this.clock = clock;
    this.pace = pace;
  }

  /**
   * Queues a task, and takes a turn on the calling thread if the room is idle.
   *
   * @return false if the inbox is closed; then the task is not done
   */
  boolean add(Runnable task) {
    if (!queue(task)) {
      return false;
    }
    if (take()) {
      Duration early = untilNextTurn();
      if (early.isZero()) {
        takeTurn();
      } else {
        schedule(early);
      }
    }
    return true;
  }

  /** Queues a task for a turn on another thread: for callers who must not be held up. */
  void handOver(Runnable task) {
    if (queue(task)) {
      takeTurnElsewhere();
    }
  }

  private synchronized boolean queue(Runnable task) {
    return !closed && waiting.add(task);
  }

  /** Takes nothing any more, and does what still waits, however much it is. In turn only. */
  void close() {
    synchronized (this) {
      closed = true;
    }
    for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
      task.run();
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  private boolean take() {
    return !waiting.isEmpty() && taken.compareAndSet(false, true);
  }

  private void takeTurnElsewhere() {
    if (take()) {
      schedule(untilNextTurn());
    }
  }

  /** Whatever is thrown, the room is free again then, and what waits is not forgotten. */
  private void takeTurn() {
    Runnable afterTurn = () -> {};
    try {
      try {
        doBatch();
        afterTurn = endOfTurn.get();
      } finally {
        lastTurn = clock.instant();
        taken.set(false);
      }
      afterTurn.run();
    } finally {
      takeTurnElsewhere();
    }
  }

  private void schedule(Duration delay) {
    var unused = timer.schedule(this::takeTurn, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** At most the pace, also when somebody puts the clock back. */
  private Duration untilNextTurn() {
    Duration since = Duration.between(lastTurn, clock.instant());
    if (since.isNegative()) {
      return pace;
    }
    Duration rest = pace.minus(since);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private void doBatch() {
    for (int done = 0; done < MAX_BATCH; done++) {
      Runnable task = waiting.poll();
      if (task == null) {
        return;
      }
      task.run();
    }
  }
}
