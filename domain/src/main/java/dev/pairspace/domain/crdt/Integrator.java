package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;

/**
 * Puts decoded structs into the store: finds an item's neighbours and list, its place among
 * competing items, and its content. Nothing here can fail; all checks were made before.
 *
 * <p>Source: Yjs' Item.integrate; the rule is that of YATA (Nicolaescu et al., 2016).
 */
final class Integrator {

  private static final int NONE = StructStore.NONE;

  private final StructStore store;
  private final Roots roots;
  private final Transaction transaction;
  private final Splitter splitter;
  private final Deleter deleter;
  private final ConflictScan conflicts;
  private final ContentReader contents;

  Integrator(
      StructStore store, Roots roots, Transaction transaction, Splitter splitter, Deleter deleter) {
    this.store = store;
    this.roots = roots;
    this.transaction = transaction;
    this.splitter = splitter;
    this.deleter = deleter;
    this.conflicts = new ConflictScan(store);
    this.contents = new ContentReader(store);
  }

  /** Integrates a struct whose dependencies are all known, without the units that are known. */
  void integrate(DecodedUpdate update, int struct, ClientStructs client) {
    int clock = client.nextClock;
    int end = update.endClock(struct);
    int cut = clock - update.clock[struct];
    if (update.ref(struct) == UpdateFormat.GC) {
      appendGc(client, clock, end);
      return;
    }
    int h = store.allocate(client.number, clock, end - clock, update.ref(struct));
    setOrigins(h, update, struct, client, cut);
    int right =
        rightNeighbour(h); // first: if it lies in the origin's item, that one is split twice
    int left = leftNeighbour(h);
    boolean namesUnknownEmpty = cut == 0 && update.namesItself(struct, client.id);
    if (namesUnknownEmpty && left != NONE && !store.isGc(left)) {
      right = setRightOrigin(h, store.right[left]);
    }
    ItemList list =
        namesUnknownEmpty && left == NONE ? null : findList(update, struct, left, right);
    if (list == null) {
      store.release(h);
      appendGc(client, clock, end);
      return;
    }
    if (right != NONE && store.listOf(right) != list) {
      store.rightOriginClient[h] = NONE; // no honest client's: it would make a Gc of this, some day
      right = NONE;
    }
    store.list[h] = store.numberOf(list);
    contents.read(h, update, struct, cut);
    place(h, list, left, right, client);
    if (right != NONE && right == left) { // an empty item's clock: it means what stood left of it
      store.rightOriginClient[h] = NONE;
      setRightOrigin(h, store.right[h]);
    }
  }

  /** Bytes on the heap that finding places takes. */
  long heapBytes() {
    return conflicts.heapBytes();
  }

  /** From now on at most so many items are compared to find places. */
  void limitScans(long steps) {
    conflicts.limit(steps);
  }

  /** Integrates an item of our own between two neighbours; origins and content are set. */
  void integrateLocal(int h, ItemList list, int left) {
    store.list[h] = store.numberOf(list);
    place(h, list, left, left == NONE ? list.first : store.right[left], store.clientOf(h));
  }

  private void appendGc(ClientStructs client, int clock, int end) {
    int gc = UpdateFormat.GC | StructStore.DELETED;
    client.structs.append(store.allocate(client.number, clock, end - clock, gc));
    client.deleted.add(clock, end);
    transaction.inserted(client, clock, end);
  }

  private void setOrigins(int h, DecodedUpdate update, int struct, ClientStructs client, int cut) {
    if (cut > 0) {
      store.originClient[h] = client.number;
      store.originClock[h] = store.clock[h] - 1;
    } else if (update.hasOrigin(struct)) {
      store.originClient[h] = store.clients.find(update.originClient[struct]).number;
      store.originClock[h] = update.originClock[struct];
    }
    if (update.hasRightOrigin(struct) && (cut > 0 || !update.namesItself(struct, client.id))) {
      store.rightOriginClient[h] = store.clients.find(update.rightOriginClient[struct]).number;
      store.rightOriginClock[h] = update.rightOriginClock[struct];
    }
  }

  /** Of what was inserted left of an empty item that never came: it is what is there now. */
  private int setRightOrigin(int h, int right) {
    if (right != NONE) {
      store.rightOriginClient[h] = store.client[right];
      store.rightOriginClock[h] = store.clock[right];
    }
    return right;
  }

  private int leftNeighbour(int h) {
    int of = store.originClient[h];
    return of == NONE ? NONE : splitter.endingAt(store.clients.get(of), store.originClock[h]);
  }

  private int rightNeighbour(int h) {
    int of = store.rightOriginClient[h];
    return of == NONE
        ? NONE
        : splitter.startingAt(store.clients.get(of), store.rightOriginClock[h]);
  }

  /**
   * An empty item leaves nothing but the split that an insertion in its place makes. Yjs makes it
   * again whenever the item comes again.
   *
   * @return whether a pair of surrogates was split
   */
  boolean splitAroundEmpty(DecodedUpdate update, int startAt) {
    ByteReader reader = new ByteReader(update.bytes, startAt, update.bytes.length);
    int both = UpdateFormat.HAS_ORIGIN | UpdateFormat.HAS_RIGHT_ORIGIN;
    if ((reader.readUint8() & both) != both) {
      return false;
    }
    ClientStructs of = store.clients.find(reader.readVarUint());
    long clock = reader.readVarUint();
    if (of == null || clock >= of.nextClock) {
      return false;
    }
    int h = of.structs.find((int) clock);
    boolean isPair =
        store.ref(h) == UpdateFormat.STRING
            && store.endClock(h) > clock + 1
            && Character.isHighSurrogate(
                of.text.charAt(store.content[h] + (int) clock - store.clock[h]));
    if (isPair) {
      splitter.endingAt(of, (int) clock);
    }
    return isPair;
  }

  /** The list an item goes to, or null if it has no place any more and becomes a Gc. */
  private ItemList findList(DecodedUpdate update, int struct, int left, int right) {
    if ((left != NONE && store.isGc(left)) || (right != NONE && store.isGc(right))) {
      return null;
    }
    if (left != NONE) {
      return store.listOf(left);
    }
    return right != NONE ? store.listOf(right) : roots.listOf(update, struct);
  }

  private void place(int h, ItemList list, int leftItem, int right, ClientStructs client) {
    int left = leftItem;
    if (right == NONE ? list.last != left : store.left[right] != left) {
      left = conflicts.resolve(h, list, left, right);
    }
    store.link(h, left);
    client.structs.append(h);
    conflicts.inserted(h);
    if (store.isCountable(h)) {
      list.visible += store.length[h];
    }
    if (list.positions != null) {
      list.positions.insert(h);
    }
    int end = store.endClock(h);
    transaction.inserted(client, store.clock[h], end);
    transaction.changed(list);
    integrateContent(h, list, client);
    settle(h, list);
  }

  private void integrateContent(int h, ItemList list, ClientStructs client) {
    switch (store.ref(h)) {
      case UpdateFormat.DELETED -> {
        store.flags[h] |= StructStore.DELETED;
        transaction.deleted(client, store.clock[h], store.endClock(h));
      }
      case UpdateFormat.FORMAT -> list.owner.formatted = true;
      case UpdateFormat.TYPE -> ((TypeNode) store.value(h)).item = h;
      case UpdateFormat.DOC ->
          transaction.subdocumentsAdded.add((SubdocumentReference) store.value(h));
      default -> {}
    }
  }

  /** What a new item does to its surroundings, or they to it. */
  private void settle(int h, ItemList list) {
    boolean overtaken = list.key != null && store.right[h] != NONE;
    if (list.key != null && !overtaken && store.left[h] != NONE) {
      deleter.delete(store.left[h]);
    }
    int parent = list.owner.item;
    if (overtaken || (parent != NONE && store.isDeleted(parent))) {
      deleter.delete(h);
    }
  }
}
