package dev.pairspace.domain.crdt;

import static dev.pairspace.domain.crdt.encoding.MalformedInputException.overBudget;

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
  private final SiblingRuns siblings;
  private int[] seen = {};
  private int[] competing = {};
  private int seenEpoch;
  private int competingEpoch;
  private long stepsLeft = Long.MAX_VALUE;

  /** Second result of {@link #goesBefore}. */
  private boolean stops;

  ConflictScan(StructStore store) {
    this.store = store;
    this.siblings = new SiblingRuns(store);
  }

  /** The item behind which {@code h} goes; {@code NONE} for the beginning of the list. */
  int resolve(int h, ItemList list, int leftItem, int right) {
    begin();
    int left = leftItem;
    int first = left == NONE ? list.first : store.right[left];
    int o = first;
    int known = siblings.nearestBefore(h);
    if (known != NONE) {
      seen[known] = seenEpoch;
      left = known;
      o = store.right[known];
    }
    int steps = 0;
    for (; o != NONE && o != right; o = store.right[o]) {
      steps++;
      if (goesBefore(o, h)) {
        left = o;
        competingEpoch++;
      } else if (stops) {
        break;
      }
    }
    account(steps);
    if (steps > SiblingRuns.WORTH_IT && known == NONE) {
      siblings.learn(h, first, right);
    }
    return left;
  }

  /** Bytes on the heap. */
  long heapBytes() {
    return 2L * Integer.BYTES * seen.length + siblings.heapBytes();
  }

  /** From now on at most so many steps are made; then {@link #resolve} throws. */
  void limit(long steps) {
    stepsLeft = steps;
  }

  private void account(int steps) {
    stepsLeft -= steps;
    if (stepsLeft < 0) {
      throw overBudget(0, "too many items compete for the same places");
    }
  }

  /** Whether {@code o} and all before it certainly come first; or sets that the scan ends here. */
  private boolean goesBefore(int o, int h) {
    seen[o] = seenEpoch;
    competing[o] = competingEpoch;
    if (sameOrigin(o, h)) {
      boolean before = store.clientId(o) < store.clientId(h);
      stops = !before && sameRightOrigin(o, h);
      return before;
    }
    int holder = originHolder(o);
    stops = holder == NONE || seen[holder] != seenEpoch;
    return !stops && competing[holder] != competingEpoch;
  }

  /** An item was put in its place, with or without a scan. */
  void inserted(int h) {
    siblings.inserted(h);
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
    if (of == NONE) {
      return NONE;
    }
    int left = store.left[o];
    boolean isNeighbour =
        left != NONE
            && store.client[left] == of
            && store.clock[left] <= store.originClock[o]
            && store.originClock[o] < store.endClock(left);
    return isNeighbour ? left : store.find(store.clients.get(of), store.originClock[o]);
  }
}
