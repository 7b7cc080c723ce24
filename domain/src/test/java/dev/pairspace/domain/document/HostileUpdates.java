package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.util.List;
import java.util.Random;

/** Messages that can be read, mostly, but that no honest client writes. */
final class HostileUpdates {
  private static final int GC = 0;
  private static final int DELETED = 1;
  private static final int STRING = 4;
  private static final int TYPE = 7;
  private static final int SKIP = 10;
  private static final int HAS_ORIGIN = 0x80;
  private static final int HAS_RIGHT_ORIGIN = 0x40;
  private static final List<String> TEXTS = List.of("", "x", "xyz", "a😀b", "😀");

  private final Random random;
  private final StateVector known;
  private final List<Long> clients;
  private final ByteWriter out = new ByteWriter();

  private HostileUpdates(Random random, StateVector known) {
    this.random = random;
    this.known = known;
    this.clients = known.clients();
  }

  /** A message with some sections and deletions, mostly near what a document knows. */
  static Update draw(Random random, StateVector known) {
    return new HostileUpdates(random, known).draw();
  }

  private Update draw() {
    long stranger = random.nextInt(5) == 0 ? (1L << 53) - 1 : random.nextInt(100);
    int first = random.nextInt(clients.size() + 1);
    int sections = random.nextInt(3);
    out.writeVarUint(sections);
    for (int i = 0; i < sections; i++) {
      // Each client once: two sections of one are refused.
      int at = (first + i) % (clients.size() + 1);
      writeSection(at == clients.size() ? stranger : clients.get(at));
    }
    writeDeletions();
    return Update.of(out.toBytes());
  }

  private void writeSection(long client) {
    int structs = 1 + random.nextInt(4);
    long clock = clockNear(known.clockOf(client));
    out.writeVarUint(structs);
    out.writeVarUint(client);
    out.writeVarUint(clock);
    for (int i = 0; i < structs; i++) {
      clock += writeStruct(clock);
    }
  }

  private long clockNear(long at) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> Math.max(0, at - random.nextInt(5));
      case 2 -> at + random.nextInt(5);
      case 3 -> Integer.MAX_VALUE - 1 - random.nextInt(4);
      default -> at;
    };
  }

  private long length(long clock) {
    return switch (random.nextInt(6)) {
      case 0 -> Math.max(0, Integer.MAX_VALUE - clock);
      case 1 -> Math.max(0, Integer.MAX_VALUE - clock - random.nextInt(8));
      case 2 -> 0;
      default -> 1 + random.nextInt(6);
    };
  }

  /** Writes a struct; returns its length. */
  private long writeStruct(long clock) {
    long length = length(clock);
    switch (random.nextInt(6)) {
      case 0 -> out.writeUint8(GC);
      case 1 -> out.writeUint8(SKIP);
      case 2 -> writePlace(DELETED);
      case 3 -> {
        writePlace(TYPE);
        out.writeVarUint(random.nextInt(3));
        return 1;
      }
      default -> {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        writePlace(STRING);
        out.writeString(text);
        return text.length();
      }
    }
    out.writeVarUint(length);
    return length;
  }

  private void writePlace(int ref) {
    switch (random.nextInt(4)) {
      case 0 -> {
        out.writeUint8(ref);
        out.writeUint8(1);
        out.writeString("root");
      }
      case 1 -> {
        out.writeUint8(ref);
        out.writeUint8(0);
        writeId();
      }
      case 2 -> {
        out.writeUint8(ref | HAS_ORIGIN);
        writeId();
      }
      default -> {
        out.writeUint8(ref | HAS_ORIGIN | HAS_RIGHT_ORIGIN);
        writeId();
        writeId();
      }
    }
  }

  private void writeId() {
    long client = clients.get(random.nextInt(clients.size()));
    out.writeVarUint(client);
    out.writeVarUint(Math.max(0, known.clockOf(client) - 3 + random.nextInt(4)));
  }

  private void writeDeletions() {
    int count = random.nextInt(3);
    out.writeVarUint(count);
    for (int i = 0; i < count; i++) {
      long client = clients.get(random.nextInt(clients.size()));
      long clock = clockNear(Math.max(0, known.clockOf(client) - 3));
      out.writeVarUint(client);
      out.writeVarUint(1);
      out.writeVarUint(clock);
      out.writeVarUint(length(clock));
    }
  }
}
