package dev.pairspace.application.live;

/**
 * How much heap the documents take.
 *
 * @param usedBytes by all rooms in memory together, about
 * @param maxBytes that they may take
 */
public record MemoryUse(long usedBytes, long maxBytes) {
  private static final int SMALL_ROOM_SHARE = 64;

  /** Whether not even a small room could be opened. */
  public boolean isFull() {
    return maxBytes - usedBytes < maxBytes / SMALL_ROOM_SHARE;
  }
}
