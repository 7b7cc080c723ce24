package dev.pairspace.application.live.lifecycle;

import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.port.Ending;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * Callers that wait until what they wrote is committed, in the order of their appends. Each is told
 * of the commit, or that its outcome will not be known. Confined to the room's turn.
 */
final class CommitWaiters {
  private final Deque<Waiter> waiters = new ArrayDeque<>();

  /**
   * @param append number of the append that holds what was written; never less than the last one
   */
  void add(long append, CompletableFuture<Void> committed) {
    waiters.add(new Waiter(append, committed));
  }

  /** Everything is committed up to and including this append. */
  void committed(long through) {
    while (!waiters.isEmpty() && waiters.peek().append() <= through) {
      waiters.poll().committed().complete(null);
    }
  }

  /** The room is given up: what they wrote may be committed, or not. */
  void giveUp(Ending why) {
    while (!waiters.isEmpty()) {
      waiters.poll().committed().completeExceptionally(new RoomUnavailableException(why));
    }
  }

  private record Waiter(long append, CompletableFuture<Void> committed) {}
}
