package dev.pairspace.domain.crdt;

import java.util.Arrays;

/**
 * Everything that one client ever inserted: its structs in the order of their clocks, without gaps,
 * and the buffers that hold their content.
 *
 * <p>The structs are a sorted column of handles. Finding remembers the last hit; a new struct goes
 * to the end; inserting and removing in the middle moves memory.
 */
final class ClientStructs {

  private static final int[] NONE = {};

  /** The client's id: 0 .. 2^53-1. */
  final long id;

  /** The number by which columns refer to the client. */
  final int number;

  final TextBuffer text = new TextBuffer();
  final ValueBuffer values = new ValueBuffer();

  /** Units in the buffers that no struct refers to any more. */
  int wastedText;

  int wastedValues;

  /** The next expected clock: how many units are known. */
  int nextClock;

  /** What the running transaction did to this client's structs; null if nothing. */
  ClientChanges changes;

  private int[] handles = NONE;
  private int count;
  private int lastHit;

  ClientStructs(long id, int number) {
    this.id = id;
    this.number = number;
  }

  int count() {
    return count;
  }

  int handle(int index) {
    return handles[index];
  }

  /** The handle of the last struct, or -1. */
  int last() {
    return count == 0 ? -1 : handles[count - 1];
  }

  /** The index of the struct that holds the clock, which is known. */
  int indexOf(int clock, int[] clocks) {
    int low = 0;
    int high = count - 1;
    if (clock >= clocks[handles[high]]) {
      return high;
    }
    int hit = lastHit;
    if (hit < high && clocks[handles[hit]] <= clock) {
      if (clock < clocks[handles[hit + 1]]) {
        return hit;
      }
      low = hit + 1;
    } else if (hit < high) {
      high = hit - 1;
    }
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (clocks[handles[middle]] <= clock) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    lastHit = low;
    return low;
  }

  void append(int handle) {
    insert(count, handle);
  }

  void insert(int index, int handle) {
    if (count == handles.length) {
      handles = Arrays.copyOf(handles, count < 4 ? 4 : count + (count >> 2) + 1);
    }
    System.arraycopy(handles, index, handles, index + 1, count - index);
    handles[index] = handle;
    count++;
  }

  /** Removes the structs at {@code [from, to)}. */
  void remove(int from, int to) {
    System.arraycopy(handles, to, handles, from, count - to);
    count -= to - from;
    lastHit = 0;
  }

  void set(int index, int handle) {
    handles[index] = handle;
  }
}
