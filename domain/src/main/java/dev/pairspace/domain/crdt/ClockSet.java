package dev.pairspace.domain.crdt;

import java.util.Map;
import java.util.TreeMap;

/**
 * A set of clocks of one client that is asked as often as it is added to: both take logarithmic
 * time, in any order.
 */
final class ClockSet {

  /** Bytes of memory that a range takes, roughly. */
  static final int RANGE_BYTES = 72;

  /** Disjoint half-open ranges that do not touch: end by start. */
  private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

  void add(int start, int end) {
    int from = start;
    int to = end;
    Map.Entry<Integer, Integer> near = ranges.floorEntry(to);
    while (near != null && near.getValue() >= from) {
      from = Math.min(from, near.getKey());
      to = Math.max(to, near.getValue());
      ranges.remove(near.getKey());
      near = ranges.floorEntry(to);
    }
    ranges.put(from, to);
  }

  /** Whether all clocks of a range are in it. */
  boolean contains(int start, int end) {
    Map.Entry<Integer, Integer> near = ranges.floorEntry(start);
    return near != null && near.getValue() >= end;
  }

  /** Takes out all clocks below a limit, and adds them to other ranges. */
  void moveBelow(int limit, IntRanges taken) {
    Map.Entry<Integer, Integer> first = ranges.firstEntry();
    while (first != null && first.getKey() < limit) {
      ranges.remove(first.getKey());
      taken.add(first.getKey(), Math.min(first.getValue(), limit));
      if (first.getValue() > limit) {
        ranges.put(limit, first.getValue());
      }
      first = ranges.firstEntry();
    }
  }

  /** The number of ranges. */
  int size() {
    return ranges.size();
  }

  IntRanges toRanges() {
    IntRanges sorted = new IntRanges();
    ranges.forEach(sorted::add);
    return sorted;
  }
}
