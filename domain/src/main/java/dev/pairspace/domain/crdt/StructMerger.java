package dev.pairspace.domain.crdt;

/**
 * Joins neighbours of one client that continue each other. This is not only thrift: it decides what
 * is written, and writing maximal runs gives Yjs' bytes. Only the boundaries that the transaction
 * touched are looked at.
 */
final class StructMerger {

  private static final int JOINABLE =
      1 << UpdateFormat.DELETED
          | 1 << UpdateFormat.JSON
          | 1 << UpdateFormat.STRING
          | 1 << UpdateFormat.ANY;

  private final StructStore store;

  StructMerger(StructStore store) {
    this.store = store;
  }

  void joinTouched(ClientStructs client) {
    IntRanges boundaries = client.changes.boundaries;
    int ranges = boundaries.size();
    for (int r = 0; r < ranges; r++) {
      joinWithin(client, boundaries.start(r), boundaries.end(r));
    }
  }

  /** Tries all boundaries at clocks {@code [from, to)}. */
  private void joinWithin(ClientStructs client, int from, int to) {
    if (from >= client.nextClock) {
      return;
    }
    int a = client.structs.find(Math.max(from - 1, 0));
    int b = client.structs.next(a);
    while (b != StructStore.NONE && store.clock[b] < to) {
      if (canJoin(a, b)) {
        client.structs.removeNext(a);
        join(a, b);
      } else {
        a = b;
      }
      b = client.structs.next(a);
    }
  }

  boolean canJoin(int a, int b) {
    int ref = store.ref(a);
    if (store.flags[a] != store.flags[b]) {
      return false;
    }
    if (ref == UpdateFormat.GC) {
      return true;
    }
    return ((JOINABLE >> ref) & 1) != 0
        && store.right[a] == b
        && store.originClient[b] == store.client[a]
        && store.originClock[b] == store.clock[b] - 1
        && store.rightOriginClient[a] == store.rightOriginClient[b]
        && (store.rightOriginClient[a] == StructStore.NONE
            || store.rightOriginClock[a] == store.rightOriginClock[b]);
  }

  private void join(int a, int b) {
    if (!store.isGc(a)) {
      PositionIndex positions = store.listOf(a).positions;
      if (positions != null) {
        positions.join(a, b);
      }
      store.unlink(b);
    }
    store.length[a] += store.length[b];
    store.release(b);
  }
}
