package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many units of each client a replica knows: for every client the next expected clock. A client
 * of which nothing is known is not listed. Immutable.
 *
 * <pre>
 * stateVector := varUint(clients) ( varUint(client) varUint(clock) )*      largest client first
 * </pre>
 */
public final class StateVector {

  public static final StateVector EMPTY = new StateVector(new TreeMap<>());

  private final SortedMap<Long, Long> clocks;

  private StateVector(SortedMap<Long, Long> clocks) {
    this.clocks = clocks;
  }

  /** From next expected clocks by client; clients with clock 0 are left out. */
  public static StateVector of(Map<Long, ? extends Number> clocks) {
    SortedMap<Long, Long> sorted = new TreeMap<>(Collections.reverseOrder());
    clocks.forEach(
        (client, clock) -> {
          if (client < 0 || clock.longValue() < 0) {
            throw new IllegalArgumentException("state " + client + ":" + clock);
          }
          if (clock.longValue() > 0) {
            sorted.put(client, clock.longValue());
          }
        });
    return new StateVector(sorted);
  }

  /** Reads a state vector of at most as many clients as {@link Budget#MESSAGE} allows. */
  public static StateVector decode(byte[] bytes) {
    return decode(bytes, Budget.MESSAGE);
  }

  /**
   * Reads entries in any order, also those with clock 0; of a repeated client the last counts.
   *
   * @throws MalformedInputException if the bytes are no state vector or exceed the budget
   */
  public static StateVector decode(byte[] bytes, Budget budget) {
    return read(new ByteReader(bytes), budget);
  }

  static StateVector read(ByteReader reader, Budget budget) {
    SortedMap<Long, Long> clocks = new TreeMap<>(Collections.reverseOrder());
    int count = UpdateFormat.readCount(reader, 2, budget.maxClients(), "clients");
    for (int i = 0; i < count; i++) {
      long client = reader.readVarUint();
      long clock = reader.readVarUint();
      if (clock == 0) {
        clocks.remove(client);
      } else {
        clocks.put(client, clock);
      }
    }
    return new StateVector(clocks);
  }

  /**
   * What an update brings on its own: per client the end of the run that starts at clock 0, up to
   * the first gap. Clients that start later are not listed.
   *
   * @throws MalformedInputException if the update is malformed
   */
  public static StateVector ofUpdate(Update update) {
    return UpdateStateVector.of(update, Budget.STORAGE);
  }

  public byte[] encode() {
    ByteWriter writer = new ByteWriter(10 * clocks.size() + 2);
    writeTo(writer);
    return writer.toBytes();
  }

  void writeTo(ByteWriter writer) {
    writer.writeVarUint(clocks.size());
    clocks.forEach(
        (client, clock) -> {
          writer.writeVarUint(client);
          writer.writeVarUint(clock);
        });
  }

  /** The next expected clock of a client, 0 if nothing is known. */
  public long clockOf(long client) {
    return clocks.getOrDefault(client, 0L);
  }

  public boolean contains(Id id) {
    return id.clock() < clockOf(id.client());
  }

  /** The clients of which something is known, largest first. */
  public List<Long> clients() {
    return new ArrayList<>(clocks.keySet());
  }

  public boolean isEmpty() {
    return clocks.isEmpty();
  }

  /** Whether everything that the other knows is known here. */
  public boolean covers(StateVector other) {
    return other.clocks.entrySet().stream().allMatch(e -> clockOf(e.getKey()) >= e.getValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StateVector that && clocks.equals(that.clocks);
  }

  @Override
  public int hashCode() {
    return clocks.hashCode();
  }

  @Override
  public String toString() {
    return "StateVector" + clocks;
  }
}
