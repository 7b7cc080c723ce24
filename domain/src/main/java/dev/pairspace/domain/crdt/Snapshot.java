package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;

/**
 * A moment of a document: what was known, and what of that was deleted. It can be looked at in a
 * document that came later and kept its garbage.
 *
 * <pre>
 * snapshot := deleteSet stateVector
 * </pre>
 */
public final class Snapshot {

  private final IdSet deleted;
  private final StateVector known;

  private Snapshot(IdSet deleted, StateVector known) {
    this.deleted = deleted;
    this.known = known;
  }

  static Snapshot of(Replica replica) {
    return new Snapshot(replica.state.deleteSet(), replica.state.vector());
  }

  public StateVector stateVector() {
    return known;
  }

  public byte[] encode() {
    ByteWriter writer = new ByteWriter();
    deleted.writeTo(writer);
    known.writeTo(writer);
    return writer.toBytes();
  }

  /**
   * Reads a snapshot.
   *
   * @throws MalformedInputException if the bytes are none or exceed the budget
   */
  public static Snapshot decode(byte[] bytes, Budget budget) {
    ByteReader reader = new ByteReader(bytes);
    IdSet deleted = IdSet.read(reader, budget);
    return new Snapshot(deleted, StateVector.read(reader, budget));
  }

  /** The characters of a text that this snapshot shows. */
  String textOf(Replica replica, TypeNode type) {
    if (replica.options.collectGarbage()) {
      throw new IllegalStateException("the document has forgotten what was deleted");
    }
    StructStore store = replica.store;
    StringBuilder text = new StringBuilder();
    for (int h = type.items.first; h != StructStore.NONE; h = store.right[h]) {
      if (store.ref(h) == UpdateFormat.STRING) {
        appendVisible(store, h, text);
      }
    }
    return text.toString();
  }

  private void appendVisible(StructStore store, int h, StringBuilder text) {
    ClientStructs client = store.clientOf(h);
    int end = (int) Math.min(store.endClock(h), known.clockOf(client.id));
    for (int clock = store.clock[h]; clock < end; clock++) {
      if (!deleted.contains(client.id, clock)) {
        text.append(client.text.charAt(store.content[h] + clock - store.clock[h]));
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Snapshot that
        && deleted.equals(that.deleted)
        && known.equals(that.known);
  }

  @Override
  public int hashCode() {
    return 31 * deleted.hashCode() + known.hashCode();
  }
}
