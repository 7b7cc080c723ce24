package dev.pairspace.application.live;

import dev.pairspace.domain.room.RoomId;
import java.util.List;

/** Who keeps the slots of rooms, and hears what becomes of them. */
interface SlotKeeper {
  /**
   * The slot is gone. If it is worth it, another one takes its place and what waited.
   *
   * @return what waited if there is no other slot
   */
  List<PendingTask> gone(RoomId id, RoomSlot slot);

  /**
   * The slot is gone since the room could not be loaded, or was deleted.
   *
   * @return what waited
   */
  List<PendingTask> unavailable(RoomId id, RoomSlot slot);

  void heapBytesChanged(long difference);
}
