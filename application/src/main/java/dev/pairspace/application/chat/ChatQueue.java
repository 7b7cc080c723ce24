package dev.pairspace.application.chat;

import dev.pairspace.application.live.BoundedExecutor;
import dev.pairspace.domain.room.RoomId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * What waits for the store: of one room one after the other, in the order in which it came; of
 * different rooms a few at once. Safe for any thread.
 */
public final class ChatQueue {

  /** They belong to a pool that others need as well. */
  private static final int ROOMS_AT_ONCE = 4;

  /** A room that has so many waiting waits for a store that does not answer. */
  static final int CAPACITY = 200;

  private final Executor threads;

  /** Of each room what is running and what waits; a room without either is not there. */
  private final Map<RoomId, Queue<Runnable>> rooms = new HashMap<>();

  /**
   * @param blocking for tasks that wait for the store
   */
  public ChatQueue(Executor blocking) {
    this.threads = new BoundedExecutor(blocking, ROOMS_AT_ONCE);
  }

  /**
   * Runs a task after those of the room that came before.
   *
   * @param task must not throw
   * @return false if too many wait already; it does not run then
   */
  boolean submit(RoomId room, Runnable task) {
    boolean isFirst;
    synchronized (rooms) {
      Queue<Runnable> waiting = rooms.computeIfAbsent(room, id -> new ArrayDeque<>());
      if (waiting.size() >= CAPACITY) {
        return false;
      }
      isFirst = waiting.isEmpty();
      waiting.add(task);
    }
    if (isFirst) {
      threads.execute(() -> run(room, task));
    }
    return true;
  }

  /** The task stays the first of its queue until it is done: so the room's next one waits. */
  private void run(RoomId room, Runnable task) {
    try {
      task.run();
    } finally {
      Runnable next = next(room);
      if (next != null) {
        threads.execute(() -> run(room, next));
      }
    }
  }

  private Runnable next(RoomId room) {
    synchronized (rooms) {
      Queue<Runnable> waiting = rooms.get(room);
      waiting.remove();
      if (waiting.isEmpty()) {
        rooms.remove(room);
      }
      return waiting.peek();
    }
  }
}
