package dev.pairspace.application.live.lifecycle;

import dev.pairspace.domain.room.RoomId;
import java.util.List;

/** Who keeps the lifecycles of rooms, and hears what becomes of them. */
public interface RoomRegistry {
  /**
   * The lifecycle is gone. If it is worth it, another one takes its place and what waited.
   *
   * @return what waited if there is no other lifecycle
   */
  List<PendingTask> gone(RoomId id, RoomLifecycle lifecycle);

  /**
   * The lifecycle is gone since the room could not be loaded, or was deleted.
   *
   * @return what waited
   */
  List<PendingTask> unavailable(RoomId id, RoomLifecycle lifecycle);

  void heapBytesChanged(long difference);
}
