package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The root types of a document by name, and how the parent of a decoded struct is found. */
final class Roots {

  private final StructStore store;
  private final Map<String, TypeNode> byName = new LinkedHashMap<>();

  /** The root asked for last, with its name's bytes: most documents have one or two. */
  private TypeNode lastRoot;

  private byte[] lastName = {};
  private long heapBytes;

  Roots(StructStore store) {
    this.store = store;
  }

  Map<String, TypeNode> byName() {
    return byName;
  }

  TypeNode get(String name) {
    TypeNode root = byName.get(name);
    if (root == null) {
      root = new TypeNode(TypeNode.UNKNOWN_KIND, name, StructStore.NONE);
      byName.put(name, root);
      heapBytes += HeapSize.TYPE + HeapSize.LINKED_ENTRY + HeapSize.ofString(name);
    }
    return root;
  }

  /** Bytes on the heap, without the entries of the roots. */
  long heapBytes() {
    return heapBytes;
  }

  /**
   * The list that a struct with a transmitted parent belongs to; null if the parent was collected
   * or is no type.
   */
  ItemList listOf(DecodedUpdate update, int struct) {
    ByteReader reader =
        new ByteReader(update.bytes, update.parentAt[struct], update.contentAt[struct]);
    TypeNode type = reader.readVarUint() == 1 ? readRoot(reader) : readParentItem(reader);
    if (type == null) {
      return null;
    }
    boolean keyed = (update.info[struct] & UpdateFormat.HAS_KEY) != 0;
    return keyed ? store.entryOrNew(type, reader.readString()) : type.items;
  }

  private TypeNode readRoot(ByteReader reader) {
    int length = reader.readLength();
    int from = reader.position();
    reader.skip(length);
    byte[] bytes = reader.array();
    if (lastRoot == null
        || !Arrays.equals(bytes, from, from + length, lastName, 0, lastName.length)) {
      lastName = Arrays.copyOfRange(bytes, from, from + length);
      lastRoot = get(new String(lastName, StandardCharsets.UTF_8));
    }
    return lastRoot;
  }

  private TypeNode readParentItem(ByteReader reader) {
    ClientStructs client = store.clients.find(reader.readVarUint());
    return store.typeOf(store.find(client, (int) reader.readVarUint()));
  }
}
