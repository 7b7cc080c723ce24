package dev.pairspace.application.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A clock and a timer that stand still until a test moves them; what is due runs on the test's own
 * thread, in its order.
 */
public final class ManualTime extends AbstractExecutorService
    implements ScheduledExecutorService, InstantSource {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private long numbers;
  private final PriorityQueue<Task<?>> tasks =
      new PriorityQueue<>(
          Comparator.comparing((Task<?> task) -> task.due).thenComparing(task -> task.number));

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets time pass, and runs what becomes due, also what that schedules in turn. */
  public void pass(Duration duration) {
    Instant end = now.plus(duration);
    while (!tasks.isEmpty() && !tasks.peek().due.isAfter(end)) {
      Task<?> task = tasks.poll();
      now = task.due.isAfter(now) ? task.due : now;
      task.run();
    }
    now = end;
  }

  /** Runs what is due now. */
  public void settle() {
    pass(Duration.ZERO);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return add(new Task<Void>(command, now.plusNanos(unit.toNanos(delay)), numbers++));
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("not used by rooms");
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    throw new UnsupportedOperationException("not used by rooms");
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("not used by rooms");
  }

  @Override
  public void execute(Runnable command) {
    var unused = add(new Task<Void>(command, now, numbers++));
  }

  private <V> Task<V> add(Task<V> task) {
    tasks.add(task);
    return task;
  }

  @Override
  public void shutdown() {
    tasks.clear();
  }

  @Override
  public List<Runnable> shutdownNow() {
    tasks.clear();
    return new ArrayList<>();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }

  private static final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
    private final Runnable command;
    private final Instant due;
    private final long number;

    Task(Runnable command, Instant due, long number) {
      super(command, null);
      this.command = command;
      this.due = due;
      this.number = number;
    }

    /** Not the future's own way: what a task throws must reach the test. */
    @Override
    public void run() {
      command.run();
    }

    @Override
    public long getDelay(TimeUnit unit) {
      throw new UnsupportedOperationException("ordered by due time");
    }

    @Override
    public int compareTo(Delayed other) {
      throw new UnsupportedOperationException("ordered by due time");
    }
  }
}
