package dev.pairspace.domain.crdt;

import java.util.BitSet;

/** Checks what must always hold between the columns, lists and indexes of a document. */
final class IntegrityCheck {

  private static final int NONE = StructStore.NONE;

  private final Replica replica;
  private final StructStore store;
  private final BitSet seen = new BitSet();

  IntegrityCheck(Replica replica) {
    this.replica = replica;
    this.store = replica.store;
  }

  void run() {
    for (ClientStructs client : store.clients.descending()) {
      checkClient(client);
    }
    require(seen.cardinality() == store.size(), "structs in columns", store.size());
    BitSet listed = new BitSet();
    for (TypeNode root : replica.roots.byName().values()) {
      checkLists(root, listed);
    }
    for (int h = seen.nextSetBit(0); h >= 0; h = seen.nextSetBit(h + 1)) {
      if (store.typeOf(h) != null) {
        require(store.typeOf(h).item == h, "type hangs on its item", h);
        checkLists(store.typeOf(h), listed);
      }
    }
    for (int h = seen.nextSetBit(0); h >= 0; h = seen.nextSetBit(h + 1)) {
      require(store.isGc(h) || listed.get(h), "item is in its list", h);
    }
  }

  private void checkClient(ClientStructs client) {
    require(client.changes == null, "transaction is over for client", client.number);
    int clock = 0;
    int text = 0;
    int values = 0;
    IntRanges deleted = new IntRanges();
    int h = client.nextClock == 0 ? NONE : client.structs.find(0);
    for (; h != NONE; h = client.structs.next(h)) {
      require(!seen.get(h), "handle is used once", h);
      seen.set(h);
      require(store.client[h] == client.number, "client of struct", h);
      require(store.clock[h] == clock && store.length[h] > 0, "clocks without gaps", h);
      clock = store.endClock(h);
      deleted.add(store.isDeleted(h) ? store.clock[h] : clock, clock);
      if (store.content[h] == NONE) {
        require(store.ref(h) == UpdateFormat.DELETED || store.isGc(h), "content is there", h);
      } else if (store.ref(h) == UpdateFormat.STRING) {
        require(store.content[h] >= text, "text in the order of clocks", h);
        text = store.content[h] + store.length[h];
      } else {
        require(store.content[h] >= values, "values in the order of clocks", h);
        values = store.content[h] + store.length[h];
      }
    }
    require(clock == client.nextClock, "next clock of client", client.number);
    require(deleted.sameAs(client.deleted), "deleted units of client", client.number);
    require(text <= client.text.size() && values <= client.values.size(), "buffers", client.number);
  }

  private void checkLists(TypeNode type, BitSet listed) {
    checkList(type.items, listed);
    for (ItemList entry : type.entries().values()) {
      checkList(entry, listed);
    }
  }

  private void checkList(ItemList list, BitSet listed) {
    int visible = 0;
    int previous = NONE;
    for (int h = list.first; h != NONE; h = store.right[h]) {
      require(seen.get(h) && !listed.get(h), "listed once", h);
      listed.set(h);
      require(store.left[h] == previous, "left link", h);
      require(store.listOf(h) == list, "list of item", h);
      require(previous == NONE || !joinable(previous, h), "maximal runs", h);
      visible += store.isVisible(h) ? store.length[h] : 0;
      previous = h;
    }
    require(list.last == previous, "last of list", list.last);
    require(list.visible == visible, "visible units " + visible + " of list", list.visible);
    if (list.positions != null) {
      list.positions.check();
    }
  }

  private boolean joinable(int a, int b) {
    return store.client[a] == store.client[b]
        && store.endClock(a) == store.clock[b]
        && new StructMerger(store).canJoin(a, b);
  }

  private static void require(boolean holds, String what, int subject) {
    if (!holds) {
      throw new IllegalStateException("broken: " + what + " (" + subject + ")");
    }
  }
}
