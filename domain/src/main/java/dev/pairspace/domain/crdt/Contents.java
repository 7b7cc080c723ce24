package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.AnyCodec;
import dev.pairspace.domain.crdt.encoding.ByteReader;

/** What the contents of items have in common on the wire. */
final class Contents {

  private Contents() {}

  /** Steps over the number of elements and the first {@code count} elements of JSON or Any. */
  static void skipElements(ByteReader reader, int ref, int count) {
    reader.readVarUint();
    for (int i = 0; i < count; i++) {
      skipElement(reader, ref);
    }
  }

  /** Steps over one checked element. */
  static void skipElement(ByteReader reader, int ref) {
    if (ref == UpdateFormat.ANY) {
      AnyCodec.skip(reader, Integer.MAX_VALUE);
    } else {
      reader.skip(reader.readLength());
    }
  }
}
