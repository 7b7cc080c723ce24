package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.AnyCodec;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.util.List;

/**
 * Edits of this replica: where new units attach, and as which structs they are written. These rules
 * determine a transaction's message completely; they are Yjs'.
 */
final class LocalEdits {

  private static final int NONE = StructStore.NONE;

  private final Replica replica;
  private final StructStore store;

  LocalEdits(Replica replica) {
    this.replica = replica;
    this.store = replica.store;
  }

  /** Inserts text behind {@code index} visible units and the deleted ones that follow them. */
  void insertText(TypeNode type, int index, String text) {
    checkIndex(index, type.items);
    if (text.isEmpty()) {
      return;
    }
    replica.beginEdit();
    int left = leftOfTextAt(type, index);
    insertStringAfter(type, left, text);
    replica.endEdit();
  }

  void insertStringAfter(TypeNode type, int left, String text) {
    ClientStructs self = self(text.length());
    int h = newItem(self, type.items, left, UpdateFormat.STRING, text.length());
    store.content[h] = self.text.size();
    self.text.append(text);
    replica.integrator.integrateLocal(h, type.items, left);
  }

  /** The item behind which text goes that is inserted at an index. */
  private int leftOfTextAt(TypeNode type, int index) {
    int left = itemEndingAt(type.items, index);
    if (type.formatted) {
      return new Formatting(replica).skipMatchingMarks(type, left);
    }
    int right = left == NONE ? type.items.first : store.right[left];
    while (right != NONE && store.isDeleted(right)) {
      left = right;
      right = store.right[right];
    }
    return left;
  }

  /** The item that ends with the visible unit before an index, split there; NONE for index 0. */
  int itemEndingAt(ItemList list, int index) {
    if (index == 0) {
      return NONE;
    }
    PositionIndex positions = positionsOf(list);
    int h = positions.find(index - 1);
    int units = positions.offset() + 1;
    if (units < store.length[h]) {
      replica.splitter.splitItem(h, units);
    }
    return h;
  }

  PositionIndex positionsOf(ItemList list) {
    if (list.positions == null) {
      list.positions = new PositionIndex(store, list);
    }
    return list.positions;
  }

  /** Inserts values behind the item that holds the visible unit before the index. */
  void insertValues(TypeNode type, int index, List<Any> values) {
    checkIndex(index, type.items);
    if (values.isEmpty()) {
      return;
    }
    replica.beginEdit();
    insertValuesAfter(type.items, itemEndingAt(type.items, index), values);
    replica.endEdit();
  }

  /** Appends values behind everything, deleted units included. */
  void pushValues(TypeNode type, List<Any> values) {
    if (values.isEmpty()) {
      return;
    }
    replica.beginEdit();
    insertValuesAfter(type.items, type.items.last, values);
    replica.endEdit();
  }

  /** Neighbouring plain values become one item; byte strings become items of their own. */
  private void insertValuesAfter(ItemList list, int leftItem, List<Any> values) {
    int left = leftItem;
    int from = 0;
    while (from < values.size()) {
      int to = from;
      while (to < values.size() && !(values.get(to) instanceof Any.Bytes)) {
        to++;
      }
      left =
          to == from
              ? insertSingle(
                  list, left, UpdateFormat.BINARY, ((Any.Bytes) values.get(to++)).value())
              : insertAny(list, left, values.subList(from, to));
      from = to;
    }
  }

  private int insertAny(ItemList list, int left, List<Any> values) {
    ClientStructs self = self(values.size());
    int h = newItem(self, list, left, UpdateFormat.ANY, values.size());
    store.content[h] = self.values.size();
    for (Any value : values) {
      ByteWriter element = new ByteWriter(16);
      AnyCodec.write(element, value);
      self.values.add(element.toBytes());
    }
    replica.integrator.integrateLocal(h, list, left);
    return h;
  }

  /** Inserts an item of one unit behind another one. */
  int insertSingle(ItemList list, int left, int ref, Object content) {
    ClientStructs self = self(1);
    int h = newItem(self, list, left, ref, 1);
    store.content[h] = self.values.size();
    self.values.add(content);
    replica.integrator.integrateLocal(h, list, left);
    return h;
  }

  /** Inserts a new, empty type into a list. */
  TypeNode insertType(TypeNode into, int index, int kind, String name) {
    checkIndex(index, into.items);
    TypeNode type = new TypeNode(kind, name, NONE);
    replica.beginEdit();
    insertSingle(into.items, itemEndingAt(into.items, index), UpdateFormat.TYPE, type);
    replica.endEdit();
    return type;
  }

  void setEntry(TypeNode type, String key, Any value) {
    replica.beginEdit();
    ItemList list = store.entryOrNew(type, key);
    if (value instanceof Any.Bytes bytes) {
      insertSingle(list, list.last, UpdateFormat.BINARY, bytes.value());
    } else {
      insertAny(list, list.last, List.of(value));
    }
    replica.endEdit();
  }

  /** Puts a new, empty type under a key. */
  TypeNode setType(TypeNode into, String key, int kind, String name) {
    TypeNode type = new TypeNode(kind, name, NONE);
    replica.beginEdit();
    ItemList list = store.entryOrNew(into, key);
    insertSingle(list, list.last, UpdateFormat.TYPE, type);
    replica.endEdit();
    return type;
  }

  void removeEntry(TypeNode type, String key) {
    ItemList list = type.entry(key);
    if (list != null && list.last != NONE && !store.isDeleted(list.last)) {
      replica.beginEdit();
      replica.deleter.delete(list.last);
      replica.endEdit();
    }
  }

  /** Deletes visible units {@code [index, index + length)}. */
  void delete(ItemList list, int index, int length) {
    if (index < 0 || length < 0 || length > list.visible - index) {
      throw new IndexOutOfBoundsException(
          "units " + index + " + " + length + " of " + list.visible);
    }
    if (length == 0) {
      return;
    }
    replica.beginEdit();
    int left = itemEndingAt(list, index);
    int h = left == NONE ? list.first : store.right[left];
    for (int rest = length; rest > 0; h = store.right[h]) {
      if (store.isVisible(h)) {
        if (rest < store.length[h]) {
          replica.splitter.splitItem(h, rest);
        }
        rest -= store.length[h];
        replica.deleter.delete(h);
      }
    }
    replica.endEdit();
  }

  /**
   * The client that writes the next units: another one if the clocks of the one in use do not
   * suffice, or if a peer pretends to know what it will write, to have it deleted or to hang
   * something on it.
   */
  private ClientStructs self(int units) {
    long id = replica.clientId();
    if (units > UpdateFormat.MAX_CLOCK - store.clients.nextClock(id)
        || replica.waiting.involves(id)) {
      replica.drawClientId();
    }
    return store.clients.findOrAdd(replica.clientId());
  }

  /** An item of our own: its origins are the units next to its place. */
  private int newItem(ClientStructs self, ItemList list, int left, int ref, int length) {
    int h = store.allocate(self.number, self.nextClock, length, ref);
    int right = left == NONE ? list.first : store.right[left];
    if (left != NONE) {
      store.originClient[h] = store.client[left];
      store.originClock[h] = store.endClock(left) - 1;
    }
    if (right != NONE) {
      store.rightOriginClient[h] = store.client[right];
      store.rightOriginClock[h] = store.clock[right];
    }
    return h;
  }

  private static void checkIndex(int index, ItemList list) {
    if (index < 0 || index > list.visible) {
      throw new IndexOutOfBoundsException("index " + index + " of " + list.visible);
    }
  }
}
