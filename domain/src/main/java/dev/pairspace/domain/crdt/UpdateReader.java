package dev.pairspace.domain.crdt;

import static dev.pairspace.domain.crdt.encoding.MalformedInputException.malformed;
import static dev.pairspace.domain.crdt.encoding.MalformedInputException.overBudget;

import dev.pairspace.domain.crdt.encoding.AnyCodec;
import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.JsonSyntax;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an update message into columns and checks everything in it that can be checked without a
 * document, so that nothing that follows can fail.
 *
 * <pre>
 * update  := varUint(sections) section* deleteSet
 * section := varUint(structs) varUint(client) varUint(clock of the first struct) struct*
 * struct  := info body
 * </pre>
 */
final class UpdateReader {

  private static final byte[] UNDEFINED = {'u', 'n', 'd', 'e', 'f', 'i', 'n', 'e', 'd'};

  private final ByteReader reader;
  private final Budget budget;
  private final DecodedUpdate into;
  private final EmptyItem empty = new EmptyItem();

  private UpdateReader(ByteReader reader, Budget budget, DecodedUpdate into) {
    this.reader = reader;
    this.budget = budget;
    this.into = into;
  }

  /** Reads the message into {@code into}, replacing what is there. */
  static void read(byte[] bytes, Budget budget, DecodedUpdate into) {
    into.reset(bytes);
    append(0, bytes.length, budget, into);
    into.appendRewritten();
  }

  static DecodedUpdate read(Update update, Budget budget) {
    DecodedUpdate into = new DecodedUpdate();
    read(update.array(), budget, into);
    return into;
  }

  /** Reads several messages into common columns; their bytes are put one behind the other. */
  static DecodedUpdate readAll(List<Update> updates, Budget budget) {
    long total = updates.stream().mapToLong(Update::sizeInBytes).sum();
    if (total > Integer.MAX_VALUE - 8) {
      throw overBudget(0, total + " bytes to merge");
    }
    ByteWriter all = new ByteWriter((int) total);
    for (Update update : updates) {
      all.write(update.array(), 0, update.sizeInBytes());
    }
    DecodedUpdate into = new DecodedUpdate();
    into.reset(all.array());
    int from = 0;
    for (Update update : updates) {
      append(from, from + update.sizeInBytes(), budget, into);
      from += update.sizeInBytes();
    }
    into.appendRewritten();
    return into;
  }

  private static void append(int from, int to, Budget budget, DecodedUpdate into) {
    if (to - from > budget.maxBytes()) {
      throw overBudget(budget.maxBytes(), to - from + " bytes");
    }
    new UpdateReader(new ByteReader(into.bytes, from, to), budget, into).read();
  }

  private void read() {
    int sections = UpdateFormat.readCount(reader, 3, budget.maxClients(), "clients");
    int firstSection = into.sections;
    for (int i = 0; i < sections; i++) {
      readSection();
    }
    refuseRepeatedClients(firstSection);
    IdSet.readRanges(reader, budget, into::addDeletion);
    into.end = reader.position();
  }

  private void readSection() {
    int structsLeft = budget.maxStructs() - into.structs;
    int count = UpdateFormat.readCount(reader, 2, structsLeft, "structs");
    long client = reader.readVarUint();
    int clock = UpdateFormat.readClock(reader);
    into.beginSection(client);
    empty.forget();
    for (int i = 0; i < count; i++) {
      int struct = into.addStruct();
      into.clock[struct] = clock;
      readStruct(struct, client, clock);
      clock += into.length[struct];
      settleEmpty(struct, client);
    }
    if (empty.isAt(clock) && clock < UpdateFormat.MAX_CLOCK) {
      empty.putInto(into, into.addStruct());
    }
    into.endSection();
  }

  /**
   * Takes an empty item out of the columns again, once what follows it is known; it stays where
   * nothing follows, because a later message may bring what was inserted left of it.
   */
  private void settleEmpty(int struct, long client) {
    if (into.length[struct] == 0) {
      if (UpdateFormat.isItem(into.ref(struct))) {
        into.noteEmptyItem();
      }
      into.structs--;
      empty.become(into, struct, client);
      return;
    }
    if (into.ref(struct) == UpdateFormat.SKIP && empty.isAt(into.clock[struct])) {
      into.copyStruct(struct, into.addStruct());
      empty.putInto(into, struct);
      return;
    }
    if (into.namesItself(struct, client)) {
      if (empty.isAt(into.clock[struct])) {
        empty.giveWay(into, struct);
      } else {
        into.namesUnknownEmpty = true;
      }
    }
    empty.forget();
  }

  /** Yjs would keep only the last of two sections of a client; no writer writes two. */
  private void refuseRepeatedClients(int first) {
    Set<Long> seen = null;
    for (int i = first + 1; i < into.sections; i++) {
      if (seen == null && into.sectionClient[i] < into.sectionClient[i - 1]) {
        continue; // descending so far, as every writer does: no repetition possible
      }
      if (seen == null) {
        seen = new HashSet<>();
        for (int k = first; k < i; k++) {
          seen.add(into.sectionClient[k]);
        }
      }
      if (!seen.add(into.sectionClient[i])) {
        throw malformed(0, "two sections of client " + into.sectionClient[i]);
      }
    }
  }

  private void readStruct(int struct, long client, int clock) {
    into.startAt[struct] = reader.position();
    int info = reader.readUint8();
    into.info[struct] = (byte) info;
    into.parentAt[struct] = -1;
    int ref = info & UpdateFormat.REF_MASK;
    if (ref == UpdateFormat.GC || ref == UpdateFormat.SKIP) {
      into.info[struct] = (byte) ref;
      into.contentAt[struct] = reader.position();
      into.length[struct] = UpdateFormat.readLength(reader, clock);
    } else {
      readPlace(struct, info, client, clock);
      into.contentAt[struct] = reader.position();
      into.length[struct] = readContent(ref, clock);
    }
    into.endAt[struct] = reader.position();
  }

  private void readPlace(int struct, int info, long client, int clock) {
    if ((info & UpdateFormat.HAS_ORIGIN) != 0) {
      into.originClient[struct] = reader.readVarUint();
      into.originClock[struct] = readEarlierClock(into.originClient[struct], client, clock);
    }
    if ((info & UpdateFormat.HAS_RIGHT_ORIGIN) != 0) {
      into.rightOriginClient[struct] = reader.readVarUint();
      into.rightOriginClock[struct] = // or its own: that of an empty item right of it
          readEarlierClock(into.rightOriginClient[struct], client, clock + 1);
    }
    if ((info & (UpdateFormat.HAS_ORIGIN | UpdateFormat.HAS_RIGHT_ORIGIN)) == 0) {
      into.parentAt[struct] = reader.position();
      readParent(struct, client, clock);
      if ((info & UpdateFormat.HAS_KEY) != 0) {
        reader.skipString();
      }
    }
  }

  private void readParent(int struct, long client, int clock) {
    int start = reader.position();
    long isRoot = reader.readVarUint();
    if (isRoot == 1) {
      reader.skipString();
      into.originClient[struct] = -1;
    } else if (isRoot == 0) {
      into.originClient[struct] = reader.readVarUint();
      into.originClock[struct] = readEarlierClock(into.originClient[struct], client, clock);
    } else {
      throw malformed(start, "parent is neither root nor item");
    }
  }

  /** The clock of an id that a struct refers to: nothing refers to itself or to its own future. */
  private int readEarlierClock(long referred, long client, int clock) {
    int start = reader.position();
    int referredClock = UpdateFormat.readClock(reader);
    if (referred == client && referredClock >= clock) {
      throw malformed(start, "refers to its own future");
    }
    return referredClock;
  }

  /** Checks the content, steps over it, and returns its length in units. */
  private int readContent(int ref, int clock) {
    int start = reader.position();
    int length =
        switch (ref) {
          case UpdateFormat.DELETED -> UpdateFormat.readLength(reader, clock);
          case UpdateFormat.JSON -> readJsonElements();
          case UpdateFormat.STRING -> reader.skipString();
          case UpdateFormat.ANY -> readAnyElements();
          default -> readSingle(ref, start);
        };
    if (length > UpdateFormat.MAX_CLOCK - clock) {
      throw overBudget(start, "clock beyond 2^31-1");
    }
    return length;
  }

  private int readSingle(int ref, int start) {
    switch (ref) {
      case UpdateFormat.BINARY -> reader.skip(reader.readLength());
      case UpdateFormat.EMBED -> readJson();
      case UpdateFormat.FORMAT -> {
        reader.skipString();
        readJson();
      }
      case UpdateFormat.TYPE -> readType();
      case UpdateFormat.DOC -> {
        reader.skipString();
        AnyCodec.skip(reader, budget.maxDepth());
      }
      default -> throw malformed(start, "unknown content " + ref);
    }
    return 1;
  }

  private int readJsonElements() {
    int count = reader.readCount(1);
    for (int i = 0; i < count; i++) {
      int start = reader.position();
      int length = reader.readLength();
      int from = reader.position();
      reader.skip(length);
      if (!isUndefined(from, reader.position())) {
        new ByteReader(reader.array(), start, reader.position()).skipString();
        JsonSyntax.check(reader.array(), from, reader.position(), budget.maxDepth());
      }
    }
    return count;
  }

  private boolean isUndefined(int from, int to) {
    return Arrays.equals(reader.array(), from, to, UNDEFINED, 0, UNDEFINED.length);
  }

  private void readJson() {
    int start = reader.position();
    reader.skipString();
    int end = reader.position();
    ByteReader text = new ByteReader(reader.array(), start, end);
    text.readLength();
    JsonSyntax.check(reader.array(), text.position(), end, budget.maxDepth());
  }

  private int readAnyElements() {
    int count = reader.readCount(1);
    for (int i = 0; i < count; i++) {
      AnyCodec.skip(reader, budget.maxDepth());
    }
    return count;
  }

  private void readType() {
    int start = reader.position();
    long kind = reader.readVarUint();
    if (kind > UpdateFormat.TYPE_XML_TEXT) {
      throw malformed(start, "unknown type " + kind);
    }
    if (kind == UpdateFormat.TYPE_XML_ELEMENT || kind == UpdateFormat.TYPE_XML_HOOK) {
      reader.skipString();
    }
  }
}
