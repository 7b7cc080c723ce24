package dev.pairspace.domain.crdt;

/**
 * What applying an update may take of the heap at most, in bytes: asked before it is applied, so
 * that no update can bring more than there is. A document's columns and buffers double when they
 * are full, and what is inserted or deleted inside of a run splits it; both are counted as if they
 * happened.
 */
final class HeapGrowth {

  /** A row of the columns, its entries in indices, and as much again in reserve. */
  private static final int STRUCT = 2 * StructStore.BYTES_OF_ROW + 16;

  /** A slot for a value, and its reserve. */
  private static final int SLOT = 2 * HeapSize.REFERENCE;

  /** A range of deleted units, and its reserve. */
  private static final int RANGE = 4 * Integer.BYTES;

  /** An object with a string or an array of bytes, without its content. */
  private static final int OBJECT = 24 + 24 + HeapSize.ARRAY;

  /** A letter takes two bytes, and its reserve. */
  private static final int LETTER = 4;

  private final DecodedUpdate update;
  private long bytes;

  private HeapGrowth(DecodedUpdate update) {
    this.update = update;
  }

  static long of(DecodedUpdate update) {
    HeapGrowth growth = new HeapGrowth(update);
    for (int section = 0; section < update.sections; section++) {
      growth.bytes += Math.max(HeapSize.CLIENT, HeapSize.WAITING_PIECE); // it may have to wait
      long client = update.sectionClient[section];
      for (int s = update.sectionStart[section]; s < update.sectionStart[section + 1]; s++) {
        growth.add(s, client);
      }
    }
    growth.bytes += (2L * STRUCT + RANGE) * update.deletions;
    return growth.bytes;
  }

  private void add(int s, long client) {
    bytes += splits(s, client) ? 2L * STRUCT : STRUCT;
    bytes += content(s, update.endAt[s] - update.contentAt[s]);
    if (update.parentAt[s] >= 0) {
      bytes += HeapSize.TYPE + HeapSize.LINKED_ENTRY + place(s);
      bytes += update.contentAt[s] - update.parentAt[s];
    }
  }

  private int place(int s) {
    return (update.info[s] & UpdateFormat.HAS_KEY) == 0
        ? OBJECT
        : HeapSize.KEYED_LIST + HeapSize.LINKED_MAP + 2 * OBJECT;
  }

  /** Whether it may be inserted inside of a run, and not just behind what its client wrote last. */
  private boolean splits(int s, long client) {
    boolean continues =
        update.hasOrigin(s)
            && update.originClient[s] == client
            && update.originClock[s] == update.clock[s] - 1;
    return update.hasRightOrigin(s) || (update.hasOrigin(s) && !continues);
  }

  private long content(int s, int size) {
    return switch (update.ref(s)) {
      case UpdateFormat.GC, UpdateFormat.DELETED, UpdateFormat.SKIP -> RANGE;
      case UpdateFormat.STRING -> (long) LETTER * size;
      case UpdateFormat.ANY, UpdateFormat.JSON -> (long) (SLOT + OBJECT) * update.length[s] + size;
      case UpdateFormat.TYPE -> SLOT + SLOT + HeapSize.TYPE + OBJECT + size;
      default -> SLOT + 2L * OBJECT + 2L * size;
    };
  }
}
