package dev.pairspace.application.live.memory;

import dev.pairspace.application.live.MemoryUse;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much heap the documents of all rooms in memory take, and which of them may take more. A room
 * may take at most as much as is free: so the more is taken, the smaller are the rooms that may
 * still grow, and with n large rooms a share of 1 / (n + 1) stays free for small ones (dynamic
 * thresholds, Choudhury and Hahne 1998, there for packets in a shared buffer). Safe for any thread.
 */
public final class LiveMemory {
  /** An edit of up to this size may be made in a large room, too, until hardly anything is free. */
  private static final int KEYSTROKES_BYTES = 1_024;

  private static final int RESERVED_SHARE = 16;

  /** Rooms of up to a 64th of the bound take keystrokes until an eighth beyond it is in use. */
  private static final int SMALL_ROOM_SHARE = 64;

  private static final int BEYOND_SHARE = 8;
  private static final int SCARCE_SHARE = 4;

  private final long maxBytes;
  private final AtomicLong usedBytes = new AtomicLong();
  private volatile boolean refusedSome;

  public LiveMemory(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  public void changed(long difference) {
    usedBytes.addAndGet(difference);
  }

  /**
   * Whether a room may be loaded.
   *
   * @param room what it takes, which is counted
   */
  public boolean mayCome(HeapOwner room) {
    return room.heapBytes() <= free() || refuse();
  }

  /** How much a room that is not counted yet may take at most. */
  public long mostOfNextRoom() {
    return free() / 2;
  }

  /**
   * Whether a room may take an edit: it must leave as much as it takes then.
   *
   * @param room what it takes already, which is counted
   */
  public boolean mayGrow(HeapOwner room, Growth growth) {
    long free = free();
    if (usedBytes.get() + 2 * growth.mostBytes() <= free) {
      return true; // Whatever this room takes, it is no more than all take together.
    }
    return room.heapBytes() + 2 * growth.heapBytes() <= free
        || (growth.editBytes() <= KEYSTROKES_BYTES && mayTypeIn(room, free))
        || refuse();
  }

  private boolean mayTypeIn(HeapOwner room, long free) {
    return free >= maxBytes / RESERVED_SHARE
        || (free >= -maxBytes / BEYOND_SHARE && room.heapBytes() <= maxBytes / SMALL_ROOM_SHARE);
  }

  private boolean refuse() {
    refusedSome = true;
    return false;
  }

  private long free() {
    return maxBytes - usedBytes.get();
  }

  /**
   * Whether empty rooms should leave soon: little is free, or something was refused since the last
   * call.
   */
  public boolean takeUnloadRequest() {
    boolean wanted = refusedSome || isScarce();
    refusedSome = false;
    return wanted;
  }

  /** Whether so little is free that nothing should be kept that can be made again. */
  public boolean isScarce() {
    return free() < maxBytes / SCARCE_SHARE;
  }

  public MemoryUse use() {
    return new MemoryUse(usedBytes.get(), maxBytes);
  }

  /** What takes some of the heap; asked only if it matters. */
  public interface HeapOwner {
    long heapBytes();
  }
}
