package dev.pairspace.domain.crdt;

import java.util.Arrays;

/**
 * All structs of a document as columns. A struct (an Item or a Gc) is an {@code int} handle, an
 * index into every column; handles of structs that were joined away are used again.
 *
 * <p>Nothing here knows transactions: {@link Transaction} records what is done to the store.
 */
final class StructStore {

  static final int NONE = -1;

  /** Low four bits of a flag: the content's reference number; 0 is a Gc. */
  static final int REF = 0x0f;

  static final int DELETED = 0x10;

  /** Bit per reference number: content that counts towards length and indexes. */
  private static final int COUNTABLE =
      1 << UpdateFormat.JSON
          | 1 << UpdateFormat.BINARY
          | 1 << UpdateFormat.STRING
          | 1 << UpdateFormat.EMBED
          | 1 << UpdateFormat.TYPE
          | 1 << UpdateFormat.ANY
          | 1 << UpdateFormat.DOC;

  /** A row of the columns. */
  private static final int BYTES_OF_STRUCT = 11 * Integer.BYTES + 1;

  /** An entry of the leaf column, and a struct's share of the leaf. */
  private static final int BYTES_OF_LEAF = 2 * HeapSize.REFERENCE;

  /** Of everything that there is once for each struct. */
  static final int BYTES_OF_ROW = BYTES_OF_STRUCT + BYTES_OF_LEAF;

  final ClientTable clients = new ClientTable(this);

  /* The columns. Clients are numbers of the client table; NONE where there is no origin. */
  int[] client = {};
  int[] clock = {};
  int[] length = {};
  int[] originClient = {};
  int[] originClock = {};
  int[] rightOriginClient = {};
  int[] rightOriginClock = {};
  int[] left = {};
  int[] right = {};

  /** Number of the list the item is in; NONE for a Gc. */
  int[] list = {};

  /** Offset in the client's text or value buffer. */
  int[] content = {};

  byte[] flags = {};

  /** Leaf of the position index that the item is in; empty until a list is indexed. */
  private PositionIndex.Node[] leaf = {};

  private int used;

  /** Head of the chain of free handles, linked through {@link #right}. */
  private int free = NONE;

  private int live;

  /** Bytes on the heap that the entries of all types take. */
  private long entryBytes;

  private ItemList[] lists = new ItemList[2];
  private int listCount;
  private final IntList freeLists = new IntList();

  /** The number of structs. */
  int size() {
    return live;
  }

  int ref(int h) {
    return flags[h] & REF;
  }

  boolean isGc(int h) {
    return (flags[h] & REF) == UpdateFormat.GC;
  }

  boolean isDeleted(int h) {
    return (flags[h] & DELETED) != 0;
  }

  boolean isCountable(int h) {
    return (COUNTABLE >> (flags[h] & REF) & 1) != 0;
  }

  boolean isVisible(int h) {
    return (flags[h] & DELETED) == 0 && isCountable(h);
  }

  int endClock(int h) {
    return clock[h] + length[h];
  }

  long clientId(int h) {
    return clients.get(client[h]).id;
  }

  ClientStructs clientOf(int h) {
    return clients.get(client[h]);
  }

  ItemList listOf(int h) {
    return lists[list[h]];
  }

  /** The slot of a content that is one unit long. */
  Object value(int h) {
    return clients.get(client[h]).values.get(content[h]);
  }

  /** The type that is the item's content, or null. */
  TypeNode typeOf(int h) {
    return ref(h) == UpdateFormat.TYPE ? (TypeNode) value(h) : null;
  }

  /** The struct that holds a known unit. */
  int find(ClientStructs of, int clockInside) {
    return of.structs.find(clockInside);
  }

  /** A fresh handle for a struct of the client; it is in no list and not in the client's column. */
  int allocate(int clientNumber, int startClock, int units, int newFlags) {
    int h = free;
    if (h != NONE) {
      free = right[h];
    } else {
      if (used == clock.length) {
        resize(used < 8 ? 8 : used + (used >> 2));
      }
      h = used++;
    }
    live++;
    client[h] = clientNumber;
    clock[h] = startClock;
    length[h] = units;
    flags[h] = (byte) newFlags;
    originClient[h] = NONE;
    rightOriginClient[h] = NONE;
    left[h] = NONE;
    right[h] = NONE;
    list[h] = NONE;
    content[h] = NONE;
    return h;
  }

  void release(int h) {
    live--;
    right[h] = free;
    free = h;
  }

  PositionIndex.Node leafOf(int h) {
    return leaf[h];
  }

  void setLeaf(int h, PositionIndex.Node node) {
    if (leaf.length <= h) {
      leaf = Arrays.copyOf(leaf, clock.length);
    }
    leaf[h] = node;
  }

  /** The number of a list, given when its first item comes. */
  int numberOf(ItemList of) {
    if (of.number == NONE) {
      of.number = freeLists.isEmpty() ? listCount++ : freeLists.removeLast();
      if (of.number >= lists.length) {
        lists = Arrays.copyOf(lists, 2 * of.number);
      }
      lists[of.number] = of;
    }
    return of.number;
  }

  /** Takes the number back from a list whose items are gone. */
  void releaseNumber(ItemList of) {
    if (of.number != NONE) {
      lists[of.number] = null;
      freeLists.add(of.number);
      of.number = NONE;
    }
  }

  /** A type's list for a key. */
  ItemList entryOrNew(TypeNode type, String key) {
    entryBytes -= type.entryBytes();
    ItemList list = type.entryOrNew(key);
    entryBytes += type.entryBytes();
    return list;
  }

  /** A type's items were collected: it has neither items nor entries any more. */
  void empty(TypeNode type) {
    entryBytes -= type.entryBytes();
    type.empty();
  }

  /** Bytes on the heap: the columns, the clients with their contents, and the lists of types. */
  long heapBytes() {
    return (long) BYTES_OF_STRUCT * clock.length
        + (long) BYTES_OF_LEAF * leaf.length
        + (long) HeapSize.REFERENCE * lists.length
        + clients.heapBytes()
        + entryBytes;
  }

  /** Puts the item into its list behind {@code leftItem}, or first; the list column is set. */
  void link(int h, int leftItem) {
    ItemList in = listOf(h);
    int rightItem = leftItem == NONE ? in.first : right[leftItem];
    left[h] = leftItem;
    right[h] = rightItem;
    if (leftItem == NONE) {
      in.first = h;
    } else {
      right[leftItem] = h;
    }
    if (rightItem == NONE) {
      in.last = h;
    } else {
      left[rightItem] = h;
    }
  }

  /** Takes the item out of its list. */
  void unlink(int h) {
    ItemList in = listOf(h);
    if (left[h] == NONE) {
      in.first = right[h];
    } else {
      right[left[h]] = right[h];
    }
    if (right[h] == NONE) {
      in.last = left[h];
    } else {
      left[right[h]] = left[h];
    }
  }

  private void resize(int capacity) {
    client = Arrays.copyOf(client, capacity);
    clock = Arrays.copyOf(clock, capacity);
    length = Arrays.copyOf(length, capacity);
    originClient = Arrays.copyOf(originClient, capacity);
    originClock = Arrays.copyOf(originClock, capacity);
    rightOriginClient = Arrays.copyOf(rightOriginClient, capacity);
    rightOriginClock = Arrays.copyOf(rightOriginClock, capacity);
    left = Arrays.copyOf(left, capacity);
    right = Arrays.copyOf(right, capacity);
    list = Arrays.copyOf(list, capacity);
    content = Arrays.copyOf(content, capacity);
    flags = Arrays.copyOf(flags, capacity);
  }
}
