package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.AnyCodec;
import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.JsonReader;
import java.nio.charset.StandardCharsets;

/** The value of single units. */
final class Values {

  private Values() {}

  /** The value of a countable unit that is still there. */
  static Value read(Replica replica, int h, int offset) {
    StructStore store = replica.store;
    int ref = store.ref(h);
    if (ref == UpdateFormat.STRING) {
      char unit = store.clientOf(h).text.charAt(store.content[h] + offset);
      return new Value.Plain(new Any.Str(String.valueOf(unit)));
    }
    Object slot = store.clientOf(h).values.get(store.content[h] + offset);
    return switch (ref) {
      case UpdateFormat.ANY ->
          new Value.Plain(AnyCodec.read(new ByteReader((byte[]) slot), Integer.MAX_VALUE));
      case UpdateFormat.JSON ->
          new Value.Plain(JsonReader.read(new ByteReader((byte[]) slot).readString()));
      case UpdateFormat.BINARY -> new Value.Plain(new Any.Bytes((byte[]) slot));
      case UpdateFormat.EMBED -> new Value.Plain(embed((byte[]) slot));
      case UpdateFormat.TYPE -> new Value.Nested(YType.of(replica, (TypeNode) slot));
      default -> new Value.Subdocument((SubdocumentReference) slot);
    };
  }

  private static Any embed(byte[] json) {
    return JsonReader.read(new String(json, StandardCharsets.UTF_8));
  }
}
