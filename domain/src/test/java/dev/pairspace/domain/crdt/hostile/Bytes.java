package dev.pairspace.domain.crdt.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes messages that no honest writer would; shares nothing with the engine's writer. */
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Bytes raw(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  /** Varints, least significant group first. */
  Bytes uint(long... values) {
    for (long value : values) {
      long rest = value;
      while (rest > 0x7f) {
        out.write((int) (rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      out.write((int) rest);
    }
    return this;
  }

  Bytes string(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    uint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  Bytes repeat(int times, int... values) {
    for (int i = 0; i < times; i++) {
      raw(values);
    }
    return this;
  }

  /** The beginning of an update with one section of one struct: info byte, then a root parent. */
  static Bytes oneStruct(int info) {
    return new Bytes().uint(1, 1, 9, 0).raw(info).uint(1).string("text");
  }

  byte[] toArray() {
    return out.toByteArray();
  }
}
