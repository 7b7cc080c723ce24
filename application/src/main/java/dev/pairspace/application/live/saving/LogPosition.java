package dev.pairspace.application.live.saving;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How much of its log a room has in memory. Other nodes may write to the same log: what they have
 * committed shows as a gap before the next append of this room's own, and is missing until it is
 * read. Confined to the room's turn.
 */
public final class LogPosition {
  /** Own appends beyond what is missing; in the order of their numbers, and never adjoining. */
  private final Deque<Range> ahead = new ArrayDeque<>();

  private long knownSeq;

  LogPosition(long knownSeq) {
    this.knownSeq = knownSeq;
  }

  /** Up to here the document has everything in the log. */
  public long knownSeq() {
    return knownSeq;
  }

  /** Whether the log is known to hold what the document does not have. */
  public boolean isBehind() {
    return !ahead.isEmpty();
  }

  /** How many entries are known to be missing right behind {@link #knownSeq}. */
  public long missing() {
    return ahead.isEmpty() ? 0 : ahead.getFirst().first() - knownSeq - 1;
  }

  /**
   * An append of the room's own is committed; they are in their order.
   *
   * @param first number in the log of its first update
   * @param last of its last one
   */
  void committed(long first, long last) {
    if (ahead.isEmpty() && first <= knownSeq + 1) {
      knownSeq = Math.max(knownSeq, last);
    } else if (!ahead.isEmpty() && first <= ahead.getLast().last() + 1) {
      ahead.addLast(new Range(ahead.removeLast().first(), last));
    } else {
      ahead.addLast(new Range(first, last));
    }
  }

  /** What was missing has been applied up to this number. */
  void read(long through) {
    knownSeq = Math.max(knownSeq, through);
    while (!ahead.isEmpty() && ahead.getFirst().first() <= knownSeq + 1) {
      knownSeq = Math.max(knownSeq, ahead.removeFirst().last());
    }
  }

  private record Range(long first, long last) {}
}
