package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.Utf8;

/**
 * Writes an update from structs of decoded messages without materialising them: a struct's bytes
 * are copied verbatim, and rewritten only where it is cut or joined.
 *
 * <p>If joining is on, neighbours that continue each other (the right one's origin is the left
 * one's last unit, same right origin, both text or both deleted) are written as one struct. That is
 * safe without a document: a replica that integrates the run later splits it wherever another
 * client's insertion refers to a unit inside.
 */
final class UpdateAssembler {

  private final boolean joining;
  private final ByteWriter out = new ByteWriter();
  private final ByteWriter section = new ByteWriter();

  private int sections;
  private long client;
  private int firstClock;
  private int nextClock;
  private int structs;

  /* The struct that the next one may still join: its source, and what has been joined to it. */
  private DecodedUpdate openSource;
  private int openStruct = -1;
  private int openCut;
  private int openLength;
  private final ByteWriter openText = new ByteWriter();

  UpdateAssembler(boolean joining) {
    this.joining = joining;
  }

  void beginSection(long ofClient) {
    client = ofClient;
    structs = 0;
    section.clear();
  }

  /** Adds a struct without its first {@code cut} units; clocks must ascend. */
  void add(DecodedUpdate source, int struct, int cut) {
    int clock = source.clock[struct] + cut;
    if (structs == 0) {
      firstClock = clock;
    } else if (clock > nextClock) {
      writeSkip(clock - nextClock);
    }
    nextClock = source.endClock(struct);
    if (source.isEmptyItem(struct)) {
      closeOpen();
      structs++;
      write(source, struct, 0);
      return;
    }
    if (openStruct >= 0 && continuesOpen(source, struct, cut)) {
      openLength += source.length[struct] - cut;
      gatherText(source, struct, cut);
      return;
    }
    closeOpen();
    structs++;
    if (joining && isJoinable(source, struct)) {
      open(source, struct, cut);
    } else {
      write(source, struct, cut);
    }
  }

  private void writeSkip(int length) {
    closeOpen();
    structs++;
    section.writeUint8(UpdateFormat.SKIP);
    section.writeVarUint(length);
  }

  void endSection() {
    closeOpen();
    if (structs > 0) {
      sections++;
      out.writeVarUint(structs);
      out.writeVarUint(client);
      out.writeVarUint(firstClock);
      out.write(section.array(), 0, section.size());
    }
  }

  Update finish(IdSet deleteSet) {
    ByteWriter whole = new ByteWriter(out.size() + 16);
    whole.writeVarUint(sections);
    whole.write(out.array(), 0, out.size());
    deleteSet.writeTo(whole);
    return Update.owning(whole.toBytes());
  }

  private static boolean isJoinable(DecodedUpdate source, int struct) {
    int ref = source.ref(struct);
    return ref == UpdateFormat.GC || ref == UpdateFormat.STRING || ref == UpdateFormat.DELETED;
  }

  private boolean continuesOpen(DecodedUpdate source, int struct, int cut) {
    int ref = source.ref(struct);
    if (ref != openSource.ref(openStruct)) {
      return false;
    }
    return ref == UpdateFormat.GC
        || ((cut > 0 || startsBehindOpen(source, struct)) && sameRightOrigin(source, struct));
  }

  private boolean startsBehindOpen(DecodedUpdate source, int struct) {
    return source.hasOrigin(struct)
        && source.originClient[struct] == client
        && source.originClock[struct] == source.clock[struct] - 1;
  }

  private boolean sameRightOrigin(DecodedUpdate source, int struct) {
    boolean has = source.hasRightOrigin(struct);
    return has == openSource.hasRightOrigin(openStruct)
        && (!has
            || (source.rightOriginClient[struct] == openSource.rightOriginClient[openStruct]
                && source.rightOriginClock[struct] == openSource.rightOriginClock[openStruct]));
  }

  private void open(DecodedUpdate source, int struct, int cut) {
    openSource = source;
    openStruct = struct;
    openCut = cut;
    openLength = source.length[struct] - cut;
    openText.clear();
    gatherText(source, struct, cut);
  }

  private void gatherText(DecodedUpdate source, int struct, int cut) {
    if (source.ref(struct) == UpdateFormat.STRING) {
      ByteReader reader = contentOf(source, struct);
      reader.readLength();
      writeTextFrom(reader.array(), reader.position(), source.endAt[struct], cut, openText);
    }
  }

  private void closeOpen() {
    if (openStruct < 0) {
      return;
    }
    int ref = openSource.ref(openStruct);
    writeHead(openSource, openStruct, openCut);
    if (ref == UpdateFormat.STRING) {
      section.writeVarUint(openText.size());
      section.write(openText.array(), 0, openText.size());
    } else {
      section.writeVarUint(openLength);
    }
    openStruct = -1;
  }

  private void write(DecodedUpdate source, int struct, int cut) {
    if (cut == 0) {
      section.write(source.bytes, source.startAt[struct], source.endAt[struct]);
      return;
    }
    writeHead(source, struct, cut);
    writeContentFrom(source, struct, cut);
  }

  /** Everything before the content. What is cut hangs on the unit before the cut. */
  private void writeHead(DecodedUpdate source, int struct, int cut) {
    int ref = source.ref(struct);
    if (cut == 0 || ref == UpdateFormat.GC) {
      section.write(source.bytes, source.startAt[struct], source.contentAt[struct]);
      return;
    }
    section.writeUint8(source.info[struct] | UpdateFormat.HAS_ORIGIN);
    section.writeVarUint(client);
    section.writeVarUint(source.clock[struct] + cut - 1);
    if (source.hasRightOrigin(struct)) {
      section.writeVarUint(source.rightOriginClient[struct]);
      section.writeVarUint(source.rightOriginClock[struct]);
    }
  }

  private void writeContentFrom(DecodedUpdate source, int struct, int cut) {
    ByteReader reader = contentOf(source, struct);
    int ref = source.ref(struct);
    if (ref == UpdateFormat.STRING) {
      reader.readLength();
      openText.clear();
      writeTextFrom(reader.array(), reader.position(), source.endAt[struct], cut, openText);
      section.writeVarUint(openText.size());
      section.write(openText.array(), 0, openText.size());
      return;
    }
    section.writeVarUint(source.length[struct] - cut);
    if (ref == UpdateFormat.ANY || ref == UpdateFormat.JSON) {
      Contents.skipElements(reader, ref, cut);
      section.write(reader.array(), reader.position(), source.endAt[struct]);
    }
  }

  private static ByteReader contentOf(DecodedUpdate source, int struct) {
    return new ByteReader(source.bytes, source.contentAt[struct], source.endAt[struct]);
  }

  /** The text behind the first {@code cut} UTF-16 units; half a surrogate pair becomes U+FFFD. */
  private static void writeTextFrom(byte[] bytes, int from, int to, int cut, ByteWriter writer) {
    int i = from;
    int units = cut;
    while (units > 0) {
      int length = Utf8.sequenceLength(bytes, i, to);
      i += length;
      units -= length == 4 ? 2 : 1;
    }
    if (units < 0) {
      writer.writeUtf8(String.valueOf(Utf8.REPLACEMENT), 0, 1);
    }
    writer.write(bytes, i, to);
  }
}
