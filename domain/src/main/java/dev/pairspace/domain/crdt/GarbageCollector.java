package dev.pairspace.domain.crdt;

/**
 * Forgets the content of what a transaction deleted: the item keeps its place, its content becomes
 * Deleted. Items inside a deleted type lose their place too: they become Gc structs.
 */
final class GarbageCollector {

  private final StructStore store;
  private final Transaction transaction;
  private final IntList inside = new IntList();

  GarbageCollector(StructStore store, Transaction transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  void collect() {
    // Collecting the inside of types touches further clients, whose deletions are not handled here.
    int clients = transaction.changed().size();
    for (int i = 0; i < clients; i++) {
      collectDeleted(transaction.changed().get(i));
    }
  }

  private void collectDeleted(ClientStructs client) {
    IntRanges deleted = client.changes.deleted;
    int ranges = deleted.size();
    for (int r = 0; r < ranges; r++) {
      int h = client.structs.find(deleted.start(r));
      while (h != StructStore.NONE && store.clock[h] < deleted.end(r)) {
        if (!store.isGc(h)) {
          forgetContent(h);
          emptyTypes();
        }
        h = client.structs.next(h);
      }
    }
    Compaction.compactIfWasteful(client, store);
  }

  /** Content Deleted of the same length; a type is emptied later. */
  private void forgetContent(int h) {
    ClientStructs client = store.clientOf(h);
    int ref = store.ref(h);
    if (ref == UpdateFormat.STRING) {
      client.wastedText += store.length[h];
    } else if (ref != UpdateFormat.DELETED) {
      if (ref == UpdateFormat.TYPE) {
        rememberInside((TypeNode) store.value(h));
      }
      client.values.forget(store.content[h], store.length[h]);
      client.wastedValues += store.length[h];
    }
    store.content[h] = StructStore.NONE;
    store.flags[h] = (byte) (UpdateFormat.DELETED | StructStore.DELETED);
  }

  private void rememberInside(TypeNode type) {
    rememberInside(type.items);
    type.entries().values().forEach(this::rememberInside);
    store.empty(type);
  }

  private void rememberInside(ItemList list) {
    for (int h = list.first; h != StructStore.NONE; h = store.right[h]) {
      inside.add(h);
    }
    store.releaseNumber(list);
  }

  private void emptyTypes() {
    while (!inside.isEmpty()) {
      int h = inside.removeLast();
      forgetContent(h);
      becomeGc(h);
    }
  }

  private void becomeGc(int h) {
    ClientStructs client = store.clientOf(h);
    store.flags[h] = (byte) (UpdateFormat.GC | StructStore.DELETED);
    store.originClient[h] = StructStore.NONE;
    store.rightOriginClient[h] = StructStore.NONE;
    store.left[h] = StructStore.NONE;
    store.right[h] = StructStore.NONE;
    store.list[h] = StructStore.NONE;
    transaction.touched(client, store.clock[h], Transaction.behind(store.endClock(h)));
  }
}
