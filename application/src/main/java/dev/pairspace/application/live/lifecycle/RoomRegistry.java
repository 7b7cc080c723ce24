package dev.pairspace.application.live.lifecycle;

import dev.pairspace.domain.room.RoomId;
import java.util.List;

/** Keeps the lifecycles of rooms, and is told when they are gone. */
public interface RoomRegistry {
  /**
   * The lifecycle is gone. If it is worth it, another one takes its place and the tasks that
   * waited.
   *
   * @return the tasks that waited, if there is no other lifecycle
   */
  List<PendingTask> gone(RoomId id, RoomLifecycle lifecycle);

  /**
   * The lifecycle is gone since the room could not be loaded, or was deleted.
   *
   * @return the tasks that waited
   */
  List<PendingTask> unavailable(RoomId id, RoomLifecycle lifecycle);

  void heapBytesChanged(long difference);
}
