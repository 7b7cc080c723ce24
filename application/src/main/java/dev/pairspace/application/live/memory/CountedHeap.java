package dev.pairspace.application.live.memory;

import java.util.function.LongConsumer;

/**
 * How much of the memory of all rooms is counted as one room's. Confined to the thread that loads
 * the room, and then to the room's turn.
 */
public final class CountedHeap {
  private final LongConsumer changed;
  private long bytes;

  /**
   * @param changed is told by how much the count changes
   */
  public CountedHeap(LongConsumer changed) {
    this.changed = changed;
  }

  /** Sets the count; whatever was reserved is part of it, or is free again. */
  public void set(long now) {
    changed.accept(now - bytes);
    bytes = now;
  }

  /** Reserves so much more, which no other room can take meanwhile. */
  public void reserve(long more) {
    set(bytes + more);
  }

  /**
   * Whether memory has space for an edit of what is counted here; it is reserved for a large one.
   *
   * @param now what is counted, as it is now
   */
  public boolean mayGrowBy(Growth growth, LiveMemory.HeapOwner now, LiveMemory memory) {
    if (growth.isLarge()) {
      set(now.heapBytes());
    }
    boolean mayGrow = memory.mayGrow(now, growth);
    if (growth.isLarge() && mayGrow) {
      reserve(growth.heapBytes());
    }
    return mayGrow;
  }
}
