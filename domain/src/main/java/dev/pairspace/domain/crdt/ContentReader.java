package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.Utf8;
import java.util.Arrays;

/** Moves the content of decoded structs into the buffers of their clients. */
final class ContentReader {

  private final StructStore store;

  ContentReader(StructStore store) {
    this.store = store;
  }

  /** Fills the content of item {@code h}, without the first {@code cut} units. */
  void read(int h, DecodedUpdate update, int struct, int cut) {
    int ref = update.ref(struct);
    if (ref == UpdateFormat.DELETED) {
      return;
    }
    ClientStructs client = store.clientOf(h);
    ByteReader reader =
        new ByteReader(update.bytes, update.contentAt[struct], update.endAt[struct]);
    if (ref == UpdateFormat.STRING) {
      store.content[h] = client.text.size();
      reader.readLength();
      readText(client.text, reader, update.endAt[struct], update.length[struct], cut);
      return;
    }
    store.content[h] = client.values.size();
    if (ref == UpdateFormat.ANY || ref == UpdateFormat.JSON) {
      readElements(client.values, reader, ref, update.length[struct], cut);
    } else {
      client.values.add(readSingle(ref, reader, update.endAt[struct]));
    }
  }

  private static void readText(TextBuffer text, ByteReader reader, int to, int units, int cut) {
    byte[] bytes = reader.array();
    int from = reader.position();
    int left = cut;
    while (left > 0) {
      int length = Utf8.sequenceLength(bytes, from, to);
      from += length;
      left -= length == 4 ? 2 : 1;
    }
    if (left < 0) {
      text.append(String.valueOf(Utf8.REPLACEMENT));
    }
    text.appendUtf8(bytes, from, to, units - cut + left);
  }

  private static void readElements(
      ValueBuffer values, ByteReader reader, int ref, int count, int cut) {
    Contents.skipElements(reader, ref, cut);
    for (int i = cut; i < count; i++) {
      int start = reader.position();
      Contents.skipElement(reader, ref);
      values.add(Arrays.copyOfRange(reader.array(), start, reader.position()));
    }
  }

  private static Object readSingle(int ref, ByteReader reader, int end) {
    return switch (ref) {
      case UpdateFormat.BINARY, UpdateFormat.EMBED -> reader.readBytes();
      case UpdateFormat.FORMAT -> new FormatMark(reader.readString(), reader.readString());
      case UpdateFormat.TYPE -> readType(reader);
      default ->
          new SubdocumentReference(
              reader.readString(), Arrays.copyOfRange(reader.array(), reader.position(), end));
    };
  }

  private static TypeNode readType(ByteReader reader) {
    int kind = (int) reader.readVarUint();
    boolean named = kind == UpdateFormat.TYPE_XML_ELEMENT || kind == UpdateFormat.TYPE_XML_HOOK;
    return new TypeNode(kind, named ? reader.readString() : null, StructStore.NONE);
  }
}
