package dev.pairspace.domain.crdt;

import java.util.Arrays;

/**
 * A set of clocks of one client, as half-open ranges. Adding is cheap and may leave the last ranges
 * in any order; reading puts them in order and joins those that touch or overlap.
 */
final class IntRanges {

  private static final int[] NOTHING = {};

  private int[] starts = NOTHING;
  private int[] ends = NOTHING;
  private int size;

  /** So many ranges at the beginning are in order and do not touch. */
  private int inOrder;

  void add(int start, int end) {
    if (start >= end) {
      return;
    }
    if (size > 0 && start >= starts[size - 1] && start <= ends[size - 1]) {
      ends[size - 1] = Math.max(ends[size - 1], end);
      return;
    }
    if (size > 0 && end == starts[size - 1]) {
      starts[size - 1] = start;
      if (size == inOrder && size > 1 && start <= ends[size - 2]) {
        inOrder--;
      }
      return;
    }
    if (size == starts.length) {
      int capacity = Math.max(4, 2 * size);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
    if (size == inOrder && (size == 0 || start > ends[size - 1])) {
      inOrder++;
    }
    starts[size] = start;
    ends[size++] = end;
  }

  void addAll(IntRanges other) {
    for (int i = 0; i < other.size; i++) {
      add(other.starts[i], other.ends[i]);
    }
  }

  void clear() {
    size = 0;
    inOrder = 0;
  }

  /** Bytes on the heap. */
  long heapBytes() {
    return 2L * Integer.BYTES * starts.length;
  }

  /** The number of ranges. */
  int size() {
    normalise();
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  boolean sameAs(IntRanges other) {
    int count = size();
    return count == other.size()
        && Arrays.equals(starts, 0, count, other.starts, 0, count)
        && Arrays.equals(ends, 0, count, other.ends, 0, count);
  }

  boolean contains(int clock) {
    int i = firstEndingAfter(clock);
    return i < size && starts[i] <= clock;
  }

  /** Index of the first range that ends after the clock. */
  int firstEndingAfter(int clock) {
    normalise();
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > clock) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Sorts what is not in order and merges it with what is. */
  private void normalise() {
    if (inOrder == size) {
      return;
    }
    long[] late = new long[size - inOrder];
    for (int i = inOrder; i < size; i++) {
      late[i - inOrder] = ((long) starts[i] << 32) | ends[i];
    }
    Arrays.sort(late);
    int[] formerStarts = starts;
    int[] formerEnds = ends;
    int former = inOrder;
    starts = new int[size];
    ends = new int[size];
    clear();
    int next = 0;
    for (int i = 0; i < former; i++) {
      while (next < late.length && (int) (late[next] >>> 32) < formerStarts[i]) {
        append((int) (late[next] >>> 32), (int) late[next++]);
      }
      append(formerStarts[i], formerEnds[i]);
    }
    while (next < late.length) {
      append((int) (late[next] >>> 32), (int) late[next++]);
    }
    inOrder = size;
  }

  private void append(int start, int end) {
    if (size > 0 && start <= ends[size - 1]) {
      ends[size - 1] = Math.max(ends[size - 1], end);
    } else {
      starts[size] = start;
      ends[size++] = end;
    }
  }
}
