package dev.pairspace.domain.crdt;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A shared type: one list of items, and one list of items for each key. A root type has a name and
 * no item; a nested type hangs on the item whose content it is.
 */
final class TypeNode {

  /** The kind of a root that has not been asked for yet. */
  static final int UNKNOWN_KIND = -1;

  /** One of the {@code UpdateFormat.TYPE_} numbers, or {@link #UNKNOWN_KIND}. */
  int kind;

  /** Name of a root, of an XML element, or of an XML hook; otherwise null. */
  final String name;

  /** The struct whose content this is, or -1 for a root. */
  int item;

  final ItemList items = new ItemList(this, null);

  /** By key; null until there is one. */
  private Map<String, ItemList> entries;

  private long entryBytes;

  /** Whether a formatting mark was ever put in. */
  boolean formatted;

  /** The listeners to what changes in it; null if there are none. */
  Listeners<TypeChange> listeners;

  TypeNode(int kind, String name, int item) {
    this.kind = kind;
    this.name = name;
    this.item = item;
  }

  boolean isRoot() {
    return item < 0;
  }

  /** Bytes on the heap that its entries take. */
  long entryBytes() {
    return entryBytes;
  }

  /** The list of a key, or null. */
  ItemList entry(String key) {
    return entries == null ? null : entries.get(key);
  }

  ItemList entryOrNew(String key) {
    if (entries == null) {
      entries = new LinkedHashMap<>();
      entryBytes = HeapSize.LINKED_MAP;
    }
    ItemList list = entries.get(key);
    if (list == null) {
      list = new ItemList(this, key);
      entries.put(key, list);
      entryBytes += HeapSize.KEYED_LIST + HeapSize.ofString(key);
    }
    return list;
  }

  /** All lists by key, in the order in which the keys came. */
  Map<String, ItemList> entries() {
    return entries == null ? Map.of() : entries;
  }

  /** After its items were collected. */
  void empty() {
    items.clear();
    entries = null;
    entryBytes = 0;
  }
}
