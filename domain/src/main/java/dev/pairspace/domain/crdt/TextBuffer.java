package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters that one client ever typed, in the order of their clocks, in one growing array:
 * one byte each while all are Latin-1, two otherwise. Structs hold offsets into it, so splitting
 * and joining text copies nothing.
 */
final class TextBuffer {

  private static final byte[] NO_BYTES = {};

  private byte[] latin = NO_BYTES;

  /** In use, instead of {@link #latin}, once a character beyond U+00FF has come. */
  private char[] wide;

  private int size;

  int size() {
    return size;
  }

  /** Bytes on the heap. */
  long heapBytes() {
    return wide != null ? 2L * wide.length : latin.length;
  }

  /** Appends checked UTF-8 that stands for so many units. */
  void appendUtf8(byte[] utf8, int from, int to, int units) {
    if (units == to - from) { // all ASCII: every other sequence has more bytes than units
      reserve(units);
      if (wide == null) {
        System.arraycopy(utf8, from, latin, size, units);
      } else {
        for (int i = 0; i < units; i++) {
          wide[size + i] = (char) utf8[from + i];
        }
      }
      size += units;
    } else {
      widen();
      reserve(units);
      size = Utf8.decode(utf8, from, to, wide, size);
    }
  }

  void append(CharSequence text) {
    int length = text.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (wide == null && c > 0xff) {
        widen();
        reserve(length - i);
      }
      if (wide != null) {
        wide[size++] = c;
      } else {
        latin[size++] = (byte) c;
      }
    }
  }

  char charAt(int offset) {
    return wide != null ? wide[offset] : (char) (latin[offset] & 0xff);
  }

  void set(int offset, char c) {
    if (c > 0xff) {
      widen();
    }
    if (wide != null) {
      wide[offset] = c;
    } else {
      latin[offset] = (byte) c;
    }
  }

  void appendTo(StringBuilder builder, int offset, int length) {
    if (wide != null) {
      builder.append(wide, offset, length);
    } else {
      builder.append(new String(latin, offset, length, StandardCharsets.ISO_8859_1));
    }
  }

  /** Writes length-prefixed UTF-8; a lone surrogate becomes U+FFFD. */
  void writeTo(ByteWriter writer, int offset, int length) {
    if (wide == null && Utf8.asciiPrefix(latin, offset, offset + length) == length) {
      writer.writeVarUint(length);
      writer.write(latin, offset, offset + length);
    } else {
      StringBuilder builder = new StringBuilder(length);
      appendTo(builder, offset, length);
      writer.writeString(builder);
    }
  }

  /** Moves {@code length} characters down to {@code to}; used when the buffer is compacted. */
  void move(int from, int to, int length) {
    if (wide != null) {
      System.arraycopy(wide, from, wide, to, length);
    } else {
      System.arraycopy(latin, from, latin, to, length);
    }
  }

  /** Forgets everything from {@code newSize} on, and the room for it. */
  void truncate(int newSize) {
    size = newSize;
    if (wide != null) {
      wide = Arrays.copyOf(wide, newSize);
    } else {
      latin = Arrays.copyOf(latin, newSize);
    }
  }

  private void widen() {
    if (wide == null) {
      wide = new char[latin.length];
      for (int i = 0; i < size; i++) {
        wide[i] = (char) (latin[i] & 0xff);
      }
      latin = NO_BYTES;
    }
  }

  /** Grows by an eighth: the array is never far larger than what is in it. */
  private void reserve(int count) {
    int capacity = wide != null ? wide.length : latin.length;
    int wanted = Math.addExact(size, count);
    if (wanted <= capacity) {
      return;
    }
    int grown = Math.max(wanted, size < 16 ? 16 : size + (size < 1024 ? size : size >> 3));
    if (wide != null) {
      wide = Arrays.copyOf(wide, grown);
    } else {
      latin = Arrays.copyOf(latin, grown);
    }
  }
}
