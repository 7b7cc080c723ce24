package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import java.util.ArrayList;
import java.util.List;

/** A shared array. Indexes count elements that are there now. */
public final class YArray extends YType {

  YArray(Replica replica, TypeNode node) {
    super(replica, node);
  }

  public int length() {
    return node.items.visible;
  }

  /** The element at an index, 0 .. length - 1. */
  public Value get(int index) {
    if (index < 0 || index >= length()) {
      throw new IndexOutOfBoundsException("index " + index + " of " + length());
    }
    PositionIndex positions = edits().positionsOf(node.items);
    int h = positions.find(index);
    return Values.read(replica, h, positions.offset());
  }

  public List<Value> toList() {
    List<Value> values = new ArrayList<>();
    StructStore store = replica.store;
    for (int h = node.items.first; h != StructStore.NONE; h = store.right[h]) {
      for (int i = 0; store.isVisible(h) && i < store.length[h]; i++) {
        values.add(Values.read(replica, h, i));
      }
    }
    return values;
  }

  /** Inserts before the element at {@code index}, 0 .. length. */
  public void insert(int index, List<Any> values) {
    edits().insertValues(node, index, values);
  }

  public void push(List<Any> values) {
    edits().pushValues(node, values);
  }

  public void delete(int index, int length) {
    edits().delete(node.items, index, length);
  }

  public YText insertText(int index) {
    return new YText(replica, edits().insertType(node, index, UpdateFormat.TYPE_TEXT, null));
  }

  public YMap insertMap(int index) {
    return new YMap(replica, edits().insertType(node, index, UpdateFormat.TYPE_MAP, null));
  }

  public YArray insertArray(int index) {
    return new YArray(replica, edits().insertType(node, index, UpdateFormat.TYPE_ARRAY, null));
  }
}
