package dev.pairspace.domain.crdt;

import java.util.Arrays;

/**
 * A set of clocks of one client, as half-open ranges. Adding is cheap and may leave the ranges in
 * any order; reading puts them in order and joins those that touch or overlap.
 */
final class IntRanges {

  private int[] starts = new int[4];
  private int[] ends = new int[4];
  private int size;
  private boolean sorted = true;

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
      sorted &= size == 1 || start > ends[size - 2];
      return;
    }
    sorted &= size == 0 || start > ends[size - 1];
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
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
    sorted = true;
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

  private void normalise() {
    if (sorted) {
      return;
    }
    long[] packed = new long[size];
    for (int i = 0; i < size; i++) {
      packed[i] = ((long) starts[i] << 32) | ends[i];
    }
    Arrays.sort(packed);
    int unsorted = size;
    clear();
    for (int i = 0; i < unsorted; i++) {
      append((int) (packed[i] >>> 32), (int) packed[i]);
    }
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
