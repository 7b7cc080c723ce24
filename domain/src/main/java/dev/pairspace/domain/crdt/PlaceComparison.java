package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;

/** Whether a unit that comes again was inserted at another place than the known one. */
final class PlaceComparison {

  private static final int NONE = StructStore.NONE;

  private final StructStore store;

  PlaceComparison(StructStore store) {
    this.store = store;
  }

  /** Whether the unit of struct {@code s} at a clock has another place than that of {@code h}. */
  boolean differ(DecodedUpdate update, int s, int h, int clock) {
    boolean first = clock == update.clock[s];
    if (store.isGc(h)) {
      return first ? hasLivingPlace(update, s) : isItem(store.clientId(h), clock - 1);
    }
    boolean hangsOnPrevious = clock > store.clock[h];
    boolean sameOrigin =
        first
            ? sameOrigin(update, s, h, hangsOnPrevious, clock)
            : hangsOnPrevious || isOrigin(h, store.client[h], clock - 1);
    return !sameOrigin
        || !sameRightOrigin(update, s, h)
        || (first && update.parentAt[s] >= 0 && !sameList(update, s, h));
  }

  private boolean sameOrigin(
      DecodedUpdate update, int s, int h, boolean hangsOnPrevious, int clock) {
    if (!update.hasOrigin(s)) {
      return !hangsOnPrevious && store.originClient[h] == NONE;
    }
    ClientStructs of = store.clients.find(update.originClient[s]);
    if (of == null) {
      return false;
    }
    return hangsOnPrevious
        ? of.number == store.client[h] && update.originClock[s] == clock - 1
        : isOrigin(h, of.number, update.originClock[s]);
  }

  private boolean isOrigin(int h, int clientNumber, int clock) {
    return store.originClient[h] == clientNumber && store.originClock[h] == clock;
  }

  private boolean sameRightOrigin(DecodedUpdate update, int s, int h) {
    if (mayBeBesideEmptyItem(update, s, h)) {
      return true;
    }
    if (!update.hasRightOrigin(s)) {
      return store.rightOriginClient[h] == NONE;
    }
    if (store.rightOriginClient[h] == NONE && update.hasOrigin(s)) {
      return isInAnotherList(h, update.rightOriginClient[s], update.rightOriginClock[s]);
    }
    ClientStructs of = store.clients.find(update.rightOriginClient[s]);
    return of != null
        && store.rightOriginClient[h] == of.number
        && store.rightOriginClock[h] == update.rightOriginClock[s];
  }

  /**
   * Whether one of the two may have been inserted left of an empty item, whose clock is that of
   * what was inserted there first: then it depends on what the messages brought together what is
   * known as the right origin. Its origin has that clock as well, or a later one.
   */
  private boolean mayBeBesideEmptyItem(DecodedUpdate update, int s, int h) {
    long client = store.clientId(h);
    if (update.isRewritten(s) || update.namesItself(s, client)) {
      return true;
    }
    boolean known =
        store.originClient[h] == store.client[h]
            && store.rightOriginClient[h] == store.client[h]
            && store.rightOriginClock[h] <= store.originClock[h];
    boolean brought =
        update.hasOrigin(s)
            && update.hasRightOrigin(s)
            && update.originClient[s] == client
            && update.rightOriginClient[s] == client
            && update.rightOriginClock[s] <= update.originClock[s];
    return known || brought;
  }

  /** Whether a right origin was not kept because it does not belong to the item's list. */
  private boolean isInAnotherList(int h, long client, int clock) {
    int right = find(client, clock);
    return right != NONE && (store.isGc(right) || store.list[right] != store.list[h]);
  }

  private boolean sameList(DecodedUpdate update, int s, int h) {
    ItemList list = store.listOf(h);
    TypeNode owner = list.owner;
    ByteReader reader = new ByteReader(update.bytes, update.parentAt[s], update.contentAt[s]);
    boolean sameOwner;
    if (reader.readVarUint() == 1) {
      String root = reader.readString();
      sameOwner = owner.isRoot() && root.equals(owner.name);
    } else {
      sameOwner = isIn(owner, reader.readVarUint(), reader.readVarUint());
    }
    boolean keyed = (update.info[s] & UpdateFormat.HAS_KEY) != 0;
    return sameOwner && (keyed ? reader.readString().equals(list.key) : list.key == null);
  }

  private boolean isIn(TypeNode owner, long client, long clock) {
    return !owner.isRoot()
        && store.clientId(owner.item) == client
        && store.clock[owner.item] == clock;
  }

  /**
   * Whether what is collected here would have a place if it came now. What is collected rightly has
   * none: its parent is deleted, so its neighbours are collected too. What is unknown cannot tell.
   */
  private boolean hasLivingPlace(DecodedUpdate update, int s) {
    if (update.hasOrigin(s) || update.hasRightOrigin(s)) {
      return (!update.hasOrigin(s) || isItem(update.originClient[s], update.originClock[s]))
          && (!update.hasRightOrigin(s)
              || isItem(update.rightOriginClient[s], update.rightOriginClock[s]));
    }
    long parent = update.parentClient(s);
    return parent < 0 || isLivingType(parent, update.parentClock(s));
  }

  private boolean isItem(long client, int clock) {
    int h = find(client, clock);
    return h != NONE && !store.isGc(h) && !isInDeletedType(h);
  }

  private boolean isInDeletedType(int h) {
    TypeNode owner = store.listOf(h).owner;
    return !owner.isRoot() && store.isDeleted(owner.item);
  }

  private boolean isLivingType(long client, int clock) {
    int h = find(client, clock);
    return h != NONE && store.ref(h) == UpdateFormat.TYPE && !store.isDeleted(h);
  }

  private int find(long client, int clock) {
    ClientStructs of = store.clients.find(client);
    return of == null || clock >= of.nextClock ? NONE : of.structs.find(clock);
  }
}
