package dev.pairspace.domain.crdt.encoding;

import java.util.Arrays;

/**
 * Writes the primitive encodings into an array that grows. Meant to be kept and reused: {@link
 * #clear} forgets the content, not the room.
 *
 * <p>Not thread-safe.
 */
public final class ByteWriter {

  private byte[] bytes;
  private int size;

  public ByteWriter() {
    this(64);
  }

  public ByteWriter(int initialCapacity) {
    bytes = new byte[initialCapacity];
  }

  public int size() {
    return size;
  }

  public void clear() {
    size = 0;
  }

  /** Forgets the content, and the room as well if it is more than {@code keep} bytes. */
  public void trim(int keep) {
    size = 0;
    if (bytes.length > keep) {
      bytes = new byte[64];
    }
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** The array written to, valid up to {@link #size} until the next write. */
  public byte[] array() {
    return bytes;
  }

  public void writeUint8(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /** An unsigned integer in its shortest form, low seven bits first. */
  public void writeVarUint(long value) {
    reserve(9);
    long rest = value;
    while (rest > 0x7f) {
      bytes[size++] = (byte) (0x80 | (rest & 0x7f));
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Bytes that {@link #writeVarUint} takes. */
  public static int lengthOfVarUint(long value) {
    return value < 0x80 ? 1 : (70 - Long.numberOfLeadingZeros(value)) / 7;
  }

  /** A signed integer; the sign is apart from the magnitude so that −0 can be written. */
  public void writeVarInt(long magnitude, boolean negative) {
    long rest = magnitude >>> 6;
    writeUint8((int) (magnitude & 0x3f) | (negative ? 0x40 : 0) | (rest > 0 ? 0x80 : 0));
    if (rest > 0) {
      writeVarUint(rest);
    }
  }

  /** Raw bytes, without a length. */
  public void write(byte[] source, int from, int to) {
    int length = to - from;
    reserve(length);
    System.arraycopy(source, from, bytes, size, length);
    size += length;
  }

  /** Length-prefixed bytes. */
  public void writeBytes(byte[] source) {
    writeVarUint(source.length);
    write(source, 0, source.length);
  }

  /** A length-prefixed string; a lone surrogate becomes U+FFFD. */
  public void writeString(CharSequence text) {
    writeVarUint(Utf8.encodedLength(text, 0, text.length()));
    writeUtf8(text, 0, text.length());
  }

  /** The UTF-8 of {@code text[from, to)}, without a length. */
  public void writeUtf8(CharSequence text, int from, int to) {
    reserve(3 * (to - from));
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[size++] = (byte) c;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < to
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        putPair(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        putUnit(Character.isSurrogate(c) ? Utf8.REPLACEMENT : c);
      }
    }
  }

  private void putUnit(char c) {
    if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
    } else {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
    }
    bytes[size++] = (byte) (0x80 | (c & 0x3f));
  }

  private void putPair(int codePoint) {
    bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
    bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
    bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
    bytes[size++] = (byte) (0x80 | (codePoint & 0x3f));
  }

  public void writeFloat32(float value) {
    writeBigEndian(Float.floatToRawIntBits(value), 4);
  }

  public void writeFloat64(double value) {
    writeBigEndian(Double.doubleToLongBits(value), 8);
  }

  public void writeInt64(long value) {
    writeBigEndian(value, 8);
  }

  private void writeBigEndian(long value, int count) {
    reserve(count);
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  private void reserve(int count) {
    if (count > bytes.length - size) {
      long wanted = Math.max((long) size + count, bytes.length + (bytes.length >> 1));
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.min(wanted, Integer.MAX_VALUE - 8)));
    }
  }
}
