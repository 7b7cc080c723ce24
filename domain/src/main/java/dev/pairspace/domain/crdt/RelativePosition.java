package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.Optional;

/**
 * A place in a list that outlives edits around it: anchored at a unit, or at an end of a type.
 *
 * <pre>
 * 0 client clock assoc    at a unit
 * 1 root name    assoc    at the end of a root type; at its start if assoc is negative
 * 2 client clock assoc    likewise of a nested type, by its item
 * </pre>
 *
 * @param unit the unit it is anchored at, or null
 * @param root the root's name if it is at an end of a root, or null
 * @param type the item of the nested type at whose end it is, or null
 * @param assoc not negative: before the unit; negative: behind it
 */
public record RelativePosition(Id unit, String root, Id type, int assoc) {

  private static final int AT_UNIT = 0;
  private static final int AT_ROOT = 1;
  private static final int AT_TYPE = 2;

  public RelativePosition {
    if ((unit == null ? 0 : 1) + (root == null ? 0 : 1) + (type == null ? 0 : 1) != 1) {
      throw new IllegalArgumentException("a position has one anchor");
    }
  }

  static RelativePosition at(YType of, int index, int assoc) {
    if (index < 0 || index > of.node.items.visible) {
      throw new IndexOutOfBoundsException("index " + index + " of " + of.node.items.visible);
    }
    if (assoc < 0 && index == 0) {
      return atEndOf(of, assoc);
    }
    int unitIndex = assoc < 0 ? index - 1 : index;
    if (unitIndex == of.node.items.visible) {
      return atEndOf(of, assoc);
    }
    StructStore store = of.replica.store;
    PositionIndex positions = of.edits().positionsOf(of.node.items);
    int h = positions.find(unitIndex);
    Id unit = new Id(store.clientId(h), store.clock[h] + positions.offset());
    return new RelativePosition(unit, null, null, assoc);
  }

  private static RelativePosition atEndOf(YType of, int assoc) {
    if (of.node.isRoot()) {
      return new RelativePosition(null, of.node.name, null, assoc);
    }
    StructStore store = of.replica.store;
    Id item = new Id(store.clientId(of.node.item), store.clock[of.node.item]);
    return new RelativePosition(null, null, item, assoc);
  }

  public byte[] encode() {
    ByteWriter writer = new ByteWriter(24);
    if (unit != null) {
      writeId(writer, AT_UNIT, unit);
    } else if (root != null) {
      writer.writeUint8(AT_ROOT);
      writer.writeString(root);
    } else {
      writeId(writer, AT_TYPE, type);
    }
    writer.writeVarInt(Math.abs((long) assoc), assoc < 0);
    return writer.toBytes();
  }

  private static void writeId(ByteWriter writer, int form, Id id) {
    writer.writeUint8(form);
    writer.writeVarUint(id.client());
    writer.writeVarUint(id.clock());
  }

  /**
   * Reads a position; {@code assoc} may be absent and is 0 then.
   *
   * @throws MalformedInputException if the bytes are no position
   */
  public static RelativePosition decode(byte[] bytes) {
    ByteReader reader = new ByteReader(bytes);
    int form = reader.readUint8();
    return switch (form) {
      case AT_UNIT -> new RelativePosition(readId(reader), null, null, readAssoc(reader));
      case AT_ROOT -> new RelativePosition(null, reader.readString(), null, readAssoc(reader));
      case AT_TYPE -> new RelativePosition(null, null, readId(reader), readAssoc(reader));
      default -> throw MalformedInputException.malformed(0, "unknown form of position " + form);
    };
  }

  private static Id readId(ByteReader reader) {
    return new Id(reader.readVarUint(), UpdateFormat.readClock(reader));
  }

  private static int readAssoc(ByteReader reader) {
    return reader.hasRemaining() ? (int) reader.readVarInt() : 0;
  }

  Optional<ResolvedPosition> resolve(Replica replica) {
    if (unit != null) {
      return resolveUnit(replica);
    }
    TypeNode node = root != null ? replica.roots.byName().get(root) : nestedType(replica);
    if (node == null) {
      return root == null ? Optional.empty() : Optional.of(emptyRoot(replica));
    }
    int index = assoc >= 0 ? node.items.visible : 0;
    return Optional.of(new ResolvedPosition(YType.of(replica, node), index));
  }

  private ResolvedPosition emptyRoot(Replica replica) {
    return new ResolvedPosition(YType.of(replica, replica.roots.get(root)), 0);
  }

  private TypeNode nestedType(Replica replica) {
    ClientStructs client = replica.store.clients.find(type.client());
    if (client == null || type.clock() >= client.nextClock) {
      return null;
    }
    return replica.store.typeOf(replica.store.find(client, type.clock()));
  }

  private Optional<ResolvedPosition> resolveUnit(Replica replica) {
    StructStore store = replica.store;
    ClientStructs client = store.clients.find(unit.client());
    if (client == null || unit.clock() >= client.nextClock) {
      return Optional.empty();
    }
    int h = store.find(client, unit.clock());
    if (store.isGc(h)) {
      return Optional.empty();
    }
    ItemList list = store.listOf(h);
    YType in = YType.of(replica, list.owner);
    if (in.isDeleted()) {
      return Optional.of(new ResolvedPosition(in, 0));
    }
    int index = in.edits().positionsOf(list).indexOf(h);
    if (store.isVisible(h)) {
      index += unit.clock() - store.clock[h] + (assoc >= 0 ? 0 : 1);
    }
    return Optional.of(new ResolvedPosition(in, index));
  }
}
