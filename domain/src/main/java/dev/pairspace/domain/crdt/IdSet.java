package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.TreeMap;

/**
 * A set of units, kept as ranges of clocks per client. Its usual role is the delete set.
 *
 * <pre>
 * idSet := varUint(clients) ( varUint(client) varUint(ranges) ( varUint(clock) varUint(length) )* )*
 * </pre>
 *
 * Written with the largest client first, ranges ascending, touching ranges joined; read in any
 * order.
 */
final class IdSet {

  private final TreeMap<Long, IntRanges> ranges = new TreeMap<>(Collections.reverseOrder());

  void add(long client, int clock, int length) {
    ranges.computeIfAbsent(client, c -> new IntRanges()).add(clock, clock + length);
  }

  void addAll(IdSet other) {
    other.ranges.forEach((client, added) -> rangesOf(client).addAll(added));
  }

  void addAll(long client, IntRanges added) {
    rangesOf(client).addAll(added);
  }

  private IntRanges rangesOf(long client) {
    return ranges.computeIfAbsent(client, c -> new IntRanges());
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  boolean contains(long client, int clock) {
    IntRanges of = ranges.get(client);
    return of != null && of.contains(clock);
  }

  /** Calls back for each range, largest client first, clocks ascending. */
  void forEach(RangeConsumer consumer) {
    ranges.forEach(
        (client, of) -> {
          int size = of.size();
          for (int i = 0; i < size; i++) {
            consumer.accept(client, of.start(i), of.end(i) - of.start(i));
          }
        });
  }

  /** Receives one range. */
  interface RangeConsumer {
    void accept(long client, int clock, int length);
  }

  void writeTo(ByteWriter writer) {
    writer.writeVarUint(ranges.size());
    ranges.forEach(
        (client, of) -> {
          writer.writeVarUint(client);
          writeRanges(writer, of);
        });
  }

  /** The ranges of one client, preceded by their number. */
  static void writeRanges(ByteWriter writer, IntRanges of) {
    int size = of.size();
    writer.writeVarUint(size);
    for (int i = 0; i < size; i++) {
      writer.writeVarUint(of.start(i));
      writer.writeVarUint(of.end(i) - of.start(i));
    }
  }

  /** Reads a set; an empty range is ignored. */
  static IdSet read(ByteReader reader, Budget budget) {
    IdSet set = new IdSet();
    readRanges(reader, budget, set::add);
    return set;
  }

  /** Reads and checks ranges in wire order. */
  static void readRanges(ByteReader reader, Budget budget, RangeConsumer consumer) {
    int clients = UpdateFormat.readCount(reader, 2, budget.maxClients(), "clients");
    int total = 0;
    for (int c = 0; c < clients; c++) {
      long client = reader.readVarUint();
      int count =
          UpdateFormat.readCount(reader, 2, budget.maxDeleteRanges() - total, "delete ranges");
      total += count;
      for (int i = 0; i < count; i++) {
        int clock = UpdateFormat.readClock(reader);
        int length = UpdateFormat.readLength(reader, clock);
        if (length > 0) {
          consumer.accept(client, clock, length);
        }
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdSet that && Arrays.equals(toBytes(), that.toBytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toBytes());
  }

  private byte[] toBytes() {
    ByteWriter writer = new ByteWriter();
    writeTo(writer);
    return writer.toBytes();
  }
}
