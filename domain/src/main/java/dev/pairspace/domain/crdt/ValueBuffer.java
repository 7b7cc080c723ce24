package dev.pairspace.domain.crdt;

import java.util.Arrays;

/**
 * The contents other than text that one client ever inserted, in the order of their clocks, one
 * slot per unit. Structs hold offsets into it, as into {@link TextBuffer}.
 *
 * <p>A slot holds, by kind of content: Any and JSON: the element's bytes; Binary and Embed: the
 * bytes; Format: {@link FormatMark}; Type: {@link TypeNode}; Doc: {@link SubdocumentReference}.
 */
final class ValueBuffer {

  private static final Object[] NOTHING = {};

  private Object[] values = NOTHING;
  private int size;
  private long objectBytes;

  int size() {
    return size;
  }

  void add(Object value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size < 4 ? 4 : size + (size >> 1));
    }
    values[size++] = value;
    objectBytes += HeapSize.ofValue(value);
  }

  Object get(int offset) {
    return values[offset];
  }

  /** Lets the values be collected; the slots stay until the buffer is compacted. */
  void forget(int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      objectBytes -= HeapSize.ofValue(values[i]);
      values[i] = null;
    }
  }

  /** Bytes on the heap, without the entries of types. */
  long heapBytes() {
    return objectBytes + (long) HeapSize.REFERENCE * values.length;
  }

  void move(int from, int to, int length) {
    System.arraycopy(values, from, values, to, length);
  }

  void truncate(int newSize) {
    size = newSize;
    values = Arrays.copyOf(values, newSize);
  }
}
