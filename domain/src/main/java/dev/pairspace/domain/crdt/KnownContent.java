package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.AnyCodec;
import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.JsonReader;
import dev.pairspace.domain.crdt.encoding.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether the content of a struct that comes again is another one than what is known of its units.
 * Values are compared as values, since writers may write them differently, and characters but for
 * U+FFFD, which stands for half of a surrogate pair that was split in one place and not in another.
 */
final class KnownContent {

  private final StructStore store;
  private final DecodedUpdate update;
  private final int struct;
  private final int ref;
  private final ByteReader reader;

  /** The clock of the next element to read; text is read whole, when first asked for. */
  private int nextClock;

  private String text;

  KnownContent(StructStore store, DecodedUpdate update, int struct) {
    this.store = store;
    this.update = update;
    this.struct = struct;
    this.ref = update.ref(struct);
    this.reader = new ByteReader(update.bytes, update.contentAt[struct], update.endAt[struct]);
    this.nextClock = update.clock[struct];
  }

  /** Whether the units {@code [from, to)} differ from those of {@code h}; to be asked ascending. */
  boolean differ(int h, int from, int to) {
    if (store.content[h] == StructStore.NONE) {
      return false; // forgotten here
    }
    if (store.ref(h) != ref) {
      return true;
    }
    return switch (ref) {
      case UpdateFormat.STRING -> textDiffers(h, from, to);
      case UpdateFormat.ANY, UpdateFormat.JSON -> elementsDiffer(h, from, to);
      default -> singleDiffers(store.value(h));
    };
  }

  private boolean textDiffers(int h, int from, int to) {
    if (text == null) {
      text = reader.readString();
    }
    TextBuffer known = store.clientOf(h).text;
    int offset = store.content[h] - store.clock[h];
    for (int clock = from; clock < to; clock++) {
      char here = known.charAt(offset + clock);
      char there = text.charAt(clock - update.clock[struct]);
      if (here != there && here != Utf8.REPLACEMENT && there != Utf8.REPLACEMENT) {
        return true;
      }
    }
    return false;
  }

  private boolean elementsDiffer(int h, int from, int to) {
    if (nextClock == update.clock[struct]) {
      reader.readVarUint();
    }
    ValueBuffer known = store.clientOf(h).values;
    for (; nextClock < to; nextClock++) {
      int start = reader.position();
      Contents.skipElement(reader, ref);
      int offset = store.content[h] + nextClock - store.clock[h];
      if (nextClock >= from
          && elementDiffers((byte[]) known.get(offset), start, reader.position())) {
        return true;
      }
    }
    return false;
  }

  private boolean elementDiffers(byte[] known, int start, int end) {
    if (Arrays.equals(known, 0, known.length, update.bytes, start, end)) {
      return false;
    }
    ByteReader there = new ByteReader(update.bytes, start, end);
    return ref == UpdateFormat.ANY
        ? !AnyCodec.read(new ByteReader(known), Integer.MAX_VALUE)
            .equals(AnyCodec.read(there, Integer.MAX_VALUE))
        : jsonDiffers(new ByteReader(known).readString(), there.readString());
  }

  private boolean singleDiffers(Object known) {
    return switch (ref) {
      case UpdateFormat.BINARY -> !Arrays.equals((byte[]) known, reader.readBytes());
      case UpdateFormat.EMBED -> jsonDiffers(utf8((byte[]) known), utf8(reader.readBytes()));
      case UpdateFormat.FORMAT ->
          !reader.readString().equals(((FormatMark) known).key())
              || jsonDiffers(((FormatMark) known).json(), reader.readString());
      case UpdateFormat.TYPE -> reader.readVarUint() != ((TypeNode) known).kind;
      default -> !reader.readString().equals(((SubdocumentReference) known).guid());
    };
  }

  private static boolean jsonDiffers(String here, String there) {
    return !here.equals(there) && !JsonReader.read(here).equals(JsonReader.read(there));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
