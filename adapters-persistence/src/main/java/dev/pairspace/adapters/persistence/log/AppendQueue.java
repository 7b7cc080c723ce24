package dev.pairspace.adapters.persistence.log;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.Backlog;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where appends wait for the writer, with the count of everything that is not decided yet. Safe for
 * concurrent use; only the writer's thread takes and settles.
 */
final class AppendQueue {

  private final GroupCommitSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Append> queued = new ArrayDeque<>();
  private final Set<Append> undecided = new LinkedHashSet<>();
  private long queuedBytes;
  private long undecidedBytes;
  private int undecidedUpdates;
  private long lastTakenNanos;
  private boolean closed;

  AppendQueue(GroupCommitSettings settings) {
    this.settings = settings;
    this.lastTakenNanos = System.nanoTime() - settings.window().toNanos();
  }

  /**
   * Lets an append wait. After the closing it is ignored: its stage stays open, since nothing is
   * wrong with it that its caller should be told, and nothing was promised.
   */
  void add(Append append) {
    lock.lock();
    try {
      if (!closed) {
        queued.addLast(append);
        undecided.add(append);
        queuedBytes += append.bytes();
        undecidedBytes += append.bytes();
        undecidedUpdates += append.updates().size();
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * No append is accepted from now on; waiting appends are handed out without further gathering.
   */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the queue is closed and everything in it has been decided. */
  boolean isDrained() {
    lock.lock();
    try {
      return closed && undecided.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until there is something to commit and the window has passed, but no longer than until
   * the given moment.
   *
   * @param untilNanos by {@link System#nanoTime}
   * @return what is to be committed next; empty if the time is over or the queue is drained
   */
  List<Append> take(long untilNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long now = System.nanoTime();
      while (!isRipe(now) && !(closed && undecided.isEmpty()) && now - untilNanos < 0) {
        changed.awaitNanos(nextLookNanos(now, untilNanos));
        now = System.nanoTime();
      }
      if (!isRipe(now)) {
        return List.of();
      }
      lastTakenNanos = now;
      return removeUpTo(settings.batchBytes());
    } finally {
      lock.unlock();
    }
  }

  private boolean isRipe(long now) {
    return !queued.isEmpty()
        && (closed || queuedBytes >= settings.waitingBytes() || windowEndsIn(now) <= 0);
  }

  private long nextLookNanos(long now, long untilNanos) {
    long patience = untilNanos - now;
    return queued.isEmpty() ? patience : Math.min(patience, windowEndsIn(now));
  }

  private long windowEndsIn(long now) {
    return lastTakenNanos + settings.window().toNanos() - now;
  }

  /** Lets everything wait again that was taken and is not decided, in the order it came. */
  void takeBack() {
    lock.lock();
    try {
      queued.clear();
      queued.addAll(undecided);
      queuedBytes = undecidedBytes;
    } finally {
      lock.unlock();
    }
  }

  private List<Append> removeUpTo(long maxBytes) {
    List<Append> taken = new ArrayList<>();
    long bytes = 0;
    while (!queued.isEmpty() && (bytes == 0 || bytes + queued.getFirst().bytes() <= maxBytes)) {
      Append append = queued.removeFirst();
      bytes += append.bytes();
      taken.add(append);
    }
    queuedBytes -= bytes;
    return taken;
  }

  /** Removes an append from the count, then tells its caller. */
  void settle(Append append, AppendOutcome outcome) {
    lock.lock();
    try {
      if (undecided.remove(append)) {
        undecidedBytes -= append.bytes();
        undecidedUpdates -= append.updates().size();
      }
    } finally {
      lock.unlock();
    }
    append.outcome().complete(outcome);
  }

  /** Everything that is not decided, whether it waits, is being committed or is being retried. */
  Backlog backlog() {
    lock.lock();
    try {
      if (undecided.isEmpty()) {
        return new Backlog(0, 0, Duration.ZERO);
      }
      long age = System.nanoTime() - undecided.iterator().next().queuedAtNanos();
      return new Backlog(
          undecidedUpdates, undecidedBytes, Duration.ofMillis(NANOSECONDS.toMillis(age)));
    } finally {
      lock.unlock();
    }
  }
}
