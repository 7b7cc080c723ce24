package dev.pairspace.domain.crdt;

import java.util.Arrays;

/**
 * Finds an item's place among items that were inserted concurrently between the same neighbours.
 *
 * <p>Sets of visited items are epochs in two columns: {@code seen} since the origin, and {@code
 * competing} since the last item that certainly comes first.
 */
final class ConflictScan {

  private static final int NONE = StructStore.NONE;

  private final StructStore store;
  private int[] seen = {};
  private int[] competing = {};
  private int seenEpoch;
  private int competingEpoch;

  ConflictScan(StructStore store) {
    this.store = store;
  }

  /** The item behind which {@code h} goes; {@code NONE} for the beginning of the list. */
  int resolve(int h, ItemList list, int leftItem, int right) {
    begin();
    int left = leftItem;
    int o = left == NONE ? list.first : store.right[left];
    while (o != NONE && o != right) {
      seen[o] = seenEpoch;
      competing[o] = competingEpoch;
      if (sameOrigin(o, h)) {
        if (store.clientId(o) < store.clientId(h)) {
          left = o;
          competingEpoch++;
        } else if (sameRightOrigin(o, h)) {
          break;
        }
      } else {
        int holder = originHolder(o);
        if (holder == NONE || seen[holder] != seenEpoch) {
          break;
        }
        if (competing[holder] != competingEpoch) {
          left = o;
          competingEpoch++;
        }
      }
      o = store.right[o];
    }
    return left;
  }

  private void begin() {
    if (seen.length < store.clock.length) {
      seen = Arrays.copyOf(seen, store.clock.length);
      competing = Arrays.copyOf(competing, store.clock.length);
    }
    seenEpoch++;
    competingEpoch++;
  }

  private boolean sameOrigin(int a, int b) {
    return store.originClient[a] == store.originClient[b]
        && (store.originClient[a] == NONE || store.originClock[a] == store.originClock[b]);
  }

  private boolean sameRightOrigin(int a, int b) {
    return store.rightOriginClient[a] == store.rightOriginClient[b]
        && (store.rightOriginClient[a] == NONE
            || store.rightOriginClock[a] == store.rightOriginClock[b]);
  }

  /** The struct that holds the origin of an item. */
  private int originHolder(int o) {
    int of = store.originClient[o];
    return of == NONE ? NONE : store.find(store.clients.get(of), store.originClock[o]);
  }
}
