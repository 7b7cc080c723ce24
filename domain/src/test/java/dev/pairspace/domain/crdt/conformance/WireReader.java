package dev.pairspace.domain.crdt.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Reads the primitive encodings of the Yjs v1 format, for trusted test data.
 *
 * <p>It shares no code with the engine on purpose: a misreading in the engine must not be repeated
 * by the test that is to find it.
 */
final class WireReader {
  private final byte[] bytes;
  private int at;

  WireReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int position() {
    return at;
  }

  int readByte() {
    return bytes[at++] & 0xff;
  }

  long readVarUint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = readByte();
      value |= (long) (b & 0x7f) << shift;
      if (b < 0x80) {
        return value;
      }
    }
  }

  int readLength() {
    return Math.toIntExact(readVarUint());
  }

  byte[] readBytes() {
    return skip(readLength());
  }

  String readString() {
    return new String(readBytes(), StandardCharsets.UTF_8);
  }

  /** The raw bytes of one {@code any} value, tag included. */
  byte[] readAny() {
    int from = at;
    skipAny();
    return Arrays.copyOfRange(bytes, from, at);
  }

  /** Lower-case hex of the next length-prefixed byte string. */
  String readHex() {
    return HexFormat.of().formatHex(readBytes());
  }

  private byte[] skip(int count) {
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  private void skipAny() {
    int tag = readByte();
    switch (tag) {
      case 127, 126, 121, 120 -> {}
      case 125 -> skipVarInt();
      case 124 -> skip(4);
      case 123, 122 -> skip(8);
      case 119, 116 -> readBytes();
      case 118 -> skipObject();
      case 117 -> skipArray();
      default -> throw new IllegalArgumentException("any tag " + tag + " at " + (at - 1));
    }
  }

  private void skipVarInt() {
    while (readByte() >= 0x80) {
      // the sign and the magnitude do not matter here
    }
  }

  private void skipObject() {
    for (int left = readLength(); left > 0; left--) {
      readBytes();
      skipAny();
    }
  }

  private void skipArray() {
    for (int left = readLength(); left > 0; left--) {
      skipAny();
    }
  }
}
