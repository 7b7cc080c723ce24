package dev.pairspace.domain.crdt.encoding;

import static dev.pairspace.domain.crdt.encoding.MalformedInputException.malformed;

/**
 * Reads the primitive encodings from a byte array, from a position to a limit. Nothing is trusted:
 * every length is checked against the bytes that remain before anything is allocated.
 *
 * <p>Not thread-safe. The array is shared with the caller and never written.
 */
public final class ByteReader {

  /** The largest integer that JavaScript holds exactly, and the largest that is read: 2^53-1. */
  public static final long MAX_INTEGER = (1L << 53) - 1;

  private final byte[] bytes;
  private final int limit;
  private int position;

  public ByteReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** Reads the half-open range {@code [from, to)} of the array. */
  public ByteReader(byte[] bytes, int from, int to) {
    if (from < 0 || to > bytes.length || from > to) {
      throw new IndexOutOfBoundsException(from + " .. " + to + " of " + bytes.length);
    }
    this.bytes = bytes;
    this.position = from;
    this.limit = to;
  }

  public int position() {
    return position;
  }

  public int remaining() {
    return limit - position;
  }

  public boolean hasRemaining() {
    return position < limit;
  }

  public byte[] array() {
    return bytes;
  }

  /** One byte, 0 .. 255. */
  public int readUint8() {
    if (position >= limit) {
      throw endOfInput();
    }
    return bytes[position++] & 0xff;
  }

  /**
   * Reads an unsigned integer, low seven bits first; a set top bit means that more follow: 300 is
   * AC 02.
   *
   * @return 0 .. 2^53-1
   * @throws MalformedInputException if the input ends first or the value would not fit
   */
  public long readVarUint() {
    if (position < limit && bytes[position] >= 0) {
      return bytes[position++];
    }
    return readGroups(0, 0, position);
  }

  /** An unsigned integer that is at most {@code max}, a bound below 2^31. */
  public int readVarUint(int max, String what) {
    int start = position;
    long value = readVarUint();
    if (value > max) {
      throw MalformedInputException.overBudget(start, what + " " + value + " exceeds " + max);
    }
    return (int) value;
  }

  /**
   * A count of things of which each takes at least {@code bytesEach} bytes, so that no honest input
   * claims more than it has room for.
   */
  public int readCount(int bytesEach) {
    int start = position;
    long value = readVarUint();
    if (value * bytesEach > remaining()) {
      throw malformed(start, "claims " + value + " entries in " + remaining() + " bytes");
    }
    return (int) value;
  }

  /**
   * Reads a signed integer: bit 7 of the first byte means that more follow, bit 6 is the sign, so
   * −0 exists.
   *
   * @return the value; for −0 the double −0.0, which is why it is a double
   */
  public double readVarInt() {
    int start = position;
    int first = readUint8();
    long magnitude = (first & 0x80) == 0 ? first & 0x3f : readGroups(first & 0x3f, 6, start);
    return (first & 0x40) == 0 ? magnitude : -(double) magnitude;
  }

  private long readGroups(long low, int shift, int start) {
    long value = low;
    for (int bits = shift; ; bits += 7) {
      int next = readUint8();
      if (bits > 49 || (value |= (long) (next & 0x7f) << bits) > MAX_INTEGER) {
        throw malformed(start, "integer beyond 2^53-1");
      }
      if (next < 0x80) {
        return value;
      }
    }
  }

  /** A length in bytes, and at least so many bytes follow. */
  public int readLength() {
    return readCount(1);
  }

  /** Steps over {@code count} bytes. */
  public void skip(int count) {
    if (count < 0 || count > remaining()) {
      throw endOfInput();
    }
    position += count;
  }

  /** Length-prefixed bytes, copied. */
  public byte[] readBytes() {
    int length = readLength();
    byte[] copy = new byte[length];
    System.arraycopy(bytes, position, copy, 0, length);
    position += length;
    return copy;
  }

  /** A length-prefixed string in strict UTF-8. */
  public String readString() {
    int length = readLength();
    String value = Utf8.decode(bytes, position, position + length);
    position += length;
    return value;
  }

  /** Steps over a string after checking that it is UTF-8; returns its UTF-16 length. */
  public int skipString() {
    int length = readLength();
    int units = Utf8.countUnits(bytes, position, position + length);
    position += length;
    return units;
  }

  public float readFloat32() {
    return Float.intBitsToFloat((int) readBigEndian(4));
  }

  public double readFloat64() {
    return Double.longBitsToDouble(readBigEndian(8));
  }

  public long readInt64() {
    return readBigEndian(8);
  }

  private long readBigEndian(int count) {
    if (remaining() < count) {
      throw endOfInput();
    }
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = (value << 8) | (bytes[position++] & 0xff);
    }
    return value;
  }

  private MalformedInputException endOfInput() {
    return malformed(limit, "the input ends too early");
  }
}
