package dev.pairspace.domain.crdt;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Remembers, for places at which very many clients inserted concurrently, the competing items by
 * client, so that the scan for one more of them can begin near its place.
 *
 * <p>Siblings are items with the same origin. As long as all siblings of a place have the same
 * right origin too, they stand in the order of their clients, each followed by what hangs on it;
 * the scan may then begin behind any sibling with a smaller client. A sibling with another right
 * origin ends that: the place is forgotten.
 */
final class SiblingRuns {

  /** Scans shorter than this are not worth remembering anything. */
  static final int WORTH_IT = 32;

  private static final int MAX_PLACES = 256;

  private record Place(int list, int originClient, int originClock) {}

  private record Siblings(
      int rightOriginClient, int rightOriginClock, TreeMap<Long, Integer> clockByClient) {}

  private final StructStore store;
  private final Map<Place, Siblings> places = new HashMap<>();

  /** In all places together, at most. */
  private long siblingCount;

  SiblingRuns(StructStore store) {
    this.store = store;
  }

  /** The known sibling with the largest client below that of {@code h}; NONE if unknown. */
  int nearestBefore(int h) {
    Siblings siblings = places.isEmpty() ? null : places.get(placeOf(h));
    if (siblings == null || !hasRightOrigin(h, siblings)) {
      return StructStore.NONE;
    }
    Map.Entry<Long, Integer> nearest = siblings.clockByClient.lowerEntry(store.clientId(h));
    if (nearest == null) {
      return StructStore.NONE;
    }
    int found = store.find(store.clients.find(nearest.getKey()), nearest.getValue());
    boolean stillThere = store.clock[found] == nearest.getValue() && !store.isGc(found);
    return stillThere ? found : StructStore.NONE;
  }

  /** Bytes on the heap. */
  long heapBytes() {
    return HeapSize.TREE_ENTRY * siblingCount;
  }

  /** An item was put in its place. */
  void inserted(int h) {
    if (places.isEmpty()) {
      return;
    }
    Place place = placeOf(h);
    Siblings siblings = places.get(place);
    if (siblings == null) {
      return;
    }
    if (hasRightOrigin(h, siblings)) {
      siblings.clockByClient.putIfAbsent(store.clientId(h), store.clock[h]);
      siblingCount++;
    } else {
      places.remove(place);
      siblingCount -= siblings.clockByClient.size();
    }
  }

  /** Looks at everything from {@code first} to {@code end} to learn the siblings of {@code h}. */
  void learn(int h, int first, int end) {
    if (places.size() >= MAX_PLACES) {
      places.clear();
      siblingCount = 0;
    }
    Siblings siblings =
        new Siblings(store.rightOriginClient[h], store.rightOriginClock[h], new TreeMap<>());
    for (int o = first; o != StructStore.NONE && o != end; o = store.right[o]) {
      if (isSibling(o, h)) {
        if (!hasRightOrigin(o, siblings)) {
          return;
        }
        siblings.clockByClient.put(store.clientId(o), store.clock[o]);
      }
    }
    places.put(placeOf(h), siblings);
    siblingCount += siblings.clockByClient.size();
  }

  private Place placeOf(int h) {
    boolean none = store.originClient[h] == StructStore.NONE;
    return new Place(
        store.list[h], store.originClient[h], none ? StructStore.NONE : store.originClock[h]);
  }

  private boolean isSibling(int a, int b) {
    return store.originClient[a] == store.originClient[b]
        && (store.originClient[a] == StructStore.NONE
            || store.originClock[a] == store.originClock[b]);
  }

  private boolean hasRightOrigin(int h, Siblings siblings) {
    return store.rightOriginClient[h] == siblings.rightOriginClient
        && (siblings.rightOriginClient == StructStore.NONE
            || store.rightOriginClock[h] == siblings.rightOriginClock);
  }
}
