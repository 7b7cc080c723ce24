package dev.pairspace.domain.crdt;

import java.util.Arrays;

/**
 * The structs of one client in the order of their clocks, without gaps: which struct holds a clock,
 * and which one is next.
 *
 * <p>Handles lie in chunks of bounded size, so inserting in the middle moves little memory however
 * many structs there are. The place of the last hit is remembered, and the last struct is tried
 * first: nearly all questions are about the end or about where the previous one was.
 */
final class StructIndex {

  private static final int MAX_CHUNK = 512;
  private static final int[] NOTHING = {};

  private final StructStore store;

  private int[][] chunks = {NOTHING};
  private int[] sizes = new int[1];

  /** First clock of each chunk. */
  private int[] firstClocks = new int[1];

  private int chunkCount = 1;
  private int size;

  /** Room in all chunks together. */
  private int capacity;

  /** The place found last. */
  private int chunk;

  private int slot;

  StructIndex(StructStore store) {
    this.store = store;
  }

  int size() {
    return size;
  }

  /** Bytes on the heap. */
  long heapBytes() {
    long perChunk = HeapSize.REFERENCE + 2L * Integer.BYTES;
    return (long) Integer.BYTES * capacity
        + (long) HeapSize.ARRAY * (chunkCount - 1)
        + perChunk * chunks.length;
  }

  /** The last struct, or {@code NONE}. */
  int last() {
    int end = sizes[chunkCount - 1];
    return end == 0 ? StructStore.NONE : chunks[chunkCount - 1][end - 1];
  }

  /** The struct that holds a known clock. */
  int find(int clock) {
    int last = last();
    if (clock >= store.clock[last]) {
      chunk = chunkCount - 1;
      slot = sizes[chunk] - 1;
      return last;
    }
    int[] in = chunks[chunk];
    int h = in[slot];
    if (clock >= store.endClock(h)) {
      return slot + 1 < sizes[chunk] && clock < store.endClock(in[slot + 1])
          ? in[++slot]
          : search(clock);
    }
    if (clock < store.clock[h]) {
      return slot > 0 && clock >= store.clock[in[slot - 1]] ? in[--slot] : search(clock);
    }
    return h;
  }

  private int search(int clock) {
    int low = 0;
    int high = chunkCount - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstClocks[middle] <= clock) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    chunk = low;
    return searchChunk(clock);
  }

  private int searchChunk(int clock) {
    int[] in = chunks[chunk];
    int low = 0;
    int high = sizes[chunk] - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (store.clock[in[middle]] <= clock) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    slot = low;
    return in[low];
  }

  /** The struct that follows a struct of this client, or {@code NONE}. */
  int next(int h) {
    find(store.clock[h]);
    if (slot + 1 < sizes[chunk]) {
      return chunks[chunk][++slot];
    }
    if (chunk + 1 == chunkCount) {
      return StructStore.NONE;
    }
    chunk++;
    slot = 0;
    return chunks[chunk][0];
  }

  /** The number of structs from a struct of this client on. */
  int countFrom(int h) {
    find(store.clock[h]);
    int count = sizes[chunk] - slot;
    for (int i = chunk + 1; i < chunkCount; i++) {
      count += sizes[i];
    }
    return count;
  }

  /** Adds a struct behind all others. */
  void append(int h) {
    insert(chunkCount - 1, sizes[chunkCount - 1], h);
  }

  /** Adds {@code r}, which was split off the end of {@code h}. */
  void insertAfter(int h, int r) {
    find(store.clock[h]);
    insert(chunk, slot + 1, r);
  }

  private void insert(int at, int place, int h) {
    if (sizes[at] == MAX_CHUNK) {
      boolean atEnd = at == chunkCount - 1 && place == MAX_CHUNK;
      splitChunk(at, atEnd ? MAX_CHUNK : MAX_CHUNK / 2);
      if (place > sizes[at] || atEnd) {
        insert(at + 1, place - sizes[at], h);
        return;
      }
    }
    int[] into = chunks[at];
    if (sizes[at] == into.length) {
      into = Arrays.copyOf(into, Math.min(MAX_CHUNK, into.length + (into.length >> 1) + 2));
      capacity += into.length - chunks[at].length;
      chunks[at] = into;
    }
    System.arraycopy(into, place, into, place + 1, sizes[at] - place);
    into[place] = h;
    sizes[at]++;
    size++;
    if (place == 0) {
      firstClocks[at] = store.clock[h];
    }
    chunk = at;
    slot = place;
  }

  /** Moves what is behind {@code keep} to a new chunk. */
  private void splitChunk(int at, int keep) {
    if (chunkCount == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * chunkCount);
      sizes = Arrays.copyOf(sizes, 2 * chunkCount);
      firstClocks = Arrays.copyOf(firstClocks, 2 * chunkCount);
    }
    int behind = chunkCount - at - 1;
    System.arraycopy(chunks, at + 1, chunks, at + 2, behind);
    System.arraycopy(sizes, at + 1, sizes, at + 2, behind);
    System.arraycopy(firstClocks, at + 1, firstClocks, at + 2, behind);
    chunkCount++;
    chunks[at + 1] = Arrays.copyOfRange(chunks[at], keep, sizes[at]);
    capacity += chunks[at + 1].length;
    sizes[at + 1] = sizes[at] - keep;
    sizes[at] = keep;
    if (sizes[at + 1] > 0) {
      firstClocks[at + 1] = store.clock[chunks[at + 1][0]];
    }
  }

  /** Removes the struct that follows {@code h}; {@code h} has taken over its units. */
  void removeNext(int h) {
    find(store.clock[h]);
    int at = chunk;
    int place = slot + 1;
    if (place == sizes[at]) {
      at++;
      place = 0;
    }
    System.arraycopy(chunks[at], place + 1, chunks[at], place, sizes[at] - place - 1);
    sizes[at]--;
    size--;
    if (sizes[at] == 0) {
      removeChunk(at);
    } else if (place == 0) {
      firstClocks[at] = store.clock[chunks[at][0]];
    }
  }

  private void removeChunk(int at) {
    capacity -= chunks[at].length;
    int behind = chunkCount - at - 1;
    System.arraycopy(chunks, at + 1, chunks, at, behind);
    System.arraycopy(sizes, at + 1, sizes, at, behind);
    System.arraycopy(firstClocks, at + 1, firstClocks, at, behind);
    chunkCount--;
    chunks[chunkCount] = null;
  }
}
