package dev.pairspace.application.live.saving;

import java.util.TreeMap;

/**
 * Which of a room's appends to the log are committed. Appends are numbered 1, 2, 3 …; their
 * outcomes may be reported in any order. Confined to the room's turn.
 */
public final class SaveProgress {
  private final TreeMap<Long, Append> open = new TreeMap<>();
  private long appended;
  private long unsavedBytes;
  private long unsavedUpdates;

  /** Notes an append and numbers it. */
  long begin(int updates, long bytes) {
    appended++;
    open.put(appended, new Append(updates, bytes));
    unsavedUpdates += updates;
    unsavedBytes += bytes;
    return appended;
  }

  /**
   * Notes the end of an append.
   *
   * @return how many updates it had
   */
  int end(long number) {
    Append append = open.remove(number);
    unsavedUpdates -= append.updates();
    unsavedBytes -= append.bytes();
    return append.updates();
  }

  /** Number of the last append; 0 before the first. */
  public long appended() {
    return appended;
  }

  /** The last number up to and including which everything is committed. */
  public long committedThrough() {
    return open.isEmpty() ? appended : open.firstKey() - 1;
  }

  public boolean allCommitted() {
    return open.isEmpty();
  }

  long unsavedBytes() {
    return unsavedBytes;
  }

  public long unsavedUpdates() {
    return unsavedUpdates;
  }

  private record Append(int updates, long bytes) {}
}
