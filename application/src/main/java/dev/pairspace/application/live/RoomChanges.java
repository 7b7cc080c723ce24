package dev.pairspace.application.live;

import dev.pairspace.application.live.lifecycle.RoomLifecycle;
import dev.pairspace.application.live.saving.RoomLoader;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Brings what the store says of a room to the room in memory, after it has changed there. Safe for
 * any thread; never blocks.
 */
final class RoomChanges {
  private static final System.Logger LOGGER = System.getLogger(RoomChanges.class.getName());

  private final RoomLoader loader;

  /** Runs one task after the other, so that the store's latest answer is applied last. */
  private final Executor asking;

  /** Rooms of which the store did not answer how they have changed. */
  private final Set<RoomId> unanswered = ConcurrentHashMap.newKeySet();

  /**
   * @param blocking for what waits for the store
   */
  RoomChanges(RoomLoader loader, Executor blocking) {
    this.loader = loader;
    this.asking = new BoundedExecutor(blocking, 1);
  }

  /** The room has changed in the store. */
  void changed(RoomLifecycle lifecycle) {
    try {
      asking.execute(() -> ask(lifecycle));
    } catch (RejectedExecutionException stopping) {
      LOGGER.log(
          System.Logger.Level.DEBUG,
          () -> "room.change.unanswered room=" + lifecycle.id(),
          stopping);
    }
  }

  private void ask(RoomLifecycle lifecycle) {
    RoomId id = lifecycle.id();
    loader.find(id).ifPresentOrElse(lifecycle::changed, () -> unanswered.add(id));
  }

  /** The rooms that the store is to be asked for again. */
  List<RoomId> takeUnanswered() {
    List<RoomId> again = List.copyOf(unanswered);
    again.forEach(unanswered::remove);
    return again;
  }
}
