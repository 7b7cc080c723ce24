package dev.pairspace.application.live.memory;

import java.util.function.LongConsumer;

/**
 * What of the memory of all rooms is counted as that of one. Confined to whoever loads the room,
 * and then to the room's turn.
 */
public final class CountedHeap {
  private final LongConsumer changed;
  private long bytes;

  /**
   * @param changed hears by how much the count changes
   */
  public CountedHeap(LongConsumer changed) {
    this.changed = changed;
  }

  /** So much it is now; whatever was reserved is part of it, or is free again. */
  public void set(long now) {
    changed.accept(now - bytes);
    bytes = now;
  }

  /** So much more it may be soon: nobody else can have it meanwhile. */
  public void reserve(long more) {
    set(bytes + more);
  }

  /**
   * Whether memory has place for an edit of what is counted here; a large one is reserved.
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
