package dev.pairspace.application.live.lifecycle;

import dev.pairspace.application.live.TurnThreads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The tasks that wait for a room's turn. A caller that finds the room idle takes a turn at once, on
 * its own thread: all waiting tasks run as one batch. Under load turns are paced, so that one frame
 * to each receiver carries more. A turn that takes long ends between two tasks and is continued on
 * the slow threads, where the room takes all its turns until they are short again. Safe for any
 * thread; never blocks.
 */
final class Inbox {
  private static final int MAX_BATCH = 1_000;

  /** How long a turn may take on a thread that others wait for. */
  static final Duration LONG_TURN = Duration.ofMillis(50);

  /** How many turns in a row must be short before a room leaves the slow threads. */
  static final int SHORT_TURNS_TO_RETURN = 100;

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean taken = new AtomicBoolean();
  private final TurnListener turns;
  private final TurnThreads threads;
  private final InstantSource clock;
  private final Duration pace;
  private volatile Instant lastTurn = Instant.EPOCH;

  /** How many short turns are still needed; 0 for a room whose turns are short. */
  private volatile int shortTurnsNeeded;

  private boolean closed;

  Inbox(TurnListener turns, TurnThreads threads, InstantSource clock, Duration pace) {
    this.turns = turns;
    this.threads = threads;
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
      if (early.isZero() && shortTurnsNeeded == 0) {
        takeTurn();
      } else {
        schedule(early);
      }
    }
    return true;
  }

  /**
   * Queues a task for a turn on another thread: for callers that must not be delayed, and tasks
   * that may take long.
   *
   * @return false if the inbox is closed; then the task is not done
   */
  boolean handOver(Runnable task) {
    if (!queue(task)) {
      return false;
    }
    takeTurnElsewhere();
    return true;
  }

  private synchronized boolean queue(Runnable task) {
    return !closed && waiting.add(task);
  }

  /** Accepts no more tasks, and runs those that still wait, however many. In turn only. */
  void close() {
    synchronized (this) {
      closed = true;
    }
    for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
      task.run();
    }
  }

  private boolean take() {
    return !waiting.isEmpty() && taken.compareAndSet(false, true);
  }

  private void takeTurnElsewhere() {
    if (take()) {
      schedule(untilNextTurn());
    }
  }

  /** Whatever is thrown, the room is free afterwards, and waiting tasks are not lost. */
  private void takeTurn() {
    Runnable afterTurn = () -> {};
    try {
      Instant begun = clock.instant();
      try {
        doBatch(begun.plus(LONG_TURN));
        afterTurn = turns.end();
      } finally {
        ended(begun, clock.instant());
        taken.set(false);
      }
      afterTurn.run();
    } finally {
      takeTurnElsewhere();
    }
  }

  private void ended(Instant begun, Instant now) {
    lastTurn = now;
    int needed = shortTurnsNeeded;
    Duration took = Duration.between(begun, now);
    if (took.compareTo(LONG_TURN) > 0) {
      shortTurnsNeeded = SHORT_TURNS_TO_RETURN;
      turns.tookLong(took);
    } else if (needed > 0) {
      shortTurnsNeeded = needed - 1;
    }
  }

  private void schedule(Duration delay) {
    var next = shortTurnsNeeded == 0 ? threads.usual() : threads.slow();
    var unused = next.schedule(this::takeTurn, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** At most the pace, also when the clock is put back. */
  private Duration untilNextTurn() {
    Duration since = Duration.between(lastTurn, clock.instant());
    if (since.isNegative()) {
      return pace;
    }
    Duration rest = pace.minus(since);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private void doBatch(Instant end) {
    for (int done = 0; done < MAX_BATCH; done++) {
      Runnable task = waiting.poll();
      if (task == null) {
        return;
      }
      task.run();
      if (clock.instant().isAfter(end)) {
        return;
      }
    }
  }

  /** Is told of the inbox's turns. Called in turn. */
  interface TurnListener {
    /**
     * The batch is done.
     *
     * @return run after the turn, when another thread may be in the next one
     */
    Runnable end();

    /** The turn that ends has taken longer than {@link #LONG_TURN}. */
    void tookLong(Duration took);
  }
}
