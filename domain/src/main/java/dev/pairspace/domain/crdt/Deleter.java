package dev.pairspace.domain.crdt;

/** Marks units as deleted. What a deleted type holds goes with it, without recursion. */
final class Deleter {

  private final StructStore store;
  private final Transaction transaction;
  private final Splitter splitter;
  private final IntList pending = new IntList();

  Deleter(StructStore store, Transaction transaction, Splitter splitter) {
    this.store = store;
    this.transaction = transaction;
    this.splitter = splitter;
  }

  /**
   * Deletes the live units in {@code [from, to)}, all of which are known. A Gc counts as deleted.
   */
  void deleteRange(ClientStructs client, int from, int to) {
    int h = client.structs.find(from);
    if (store.clock[h] < from && !store.isDeleted(h)) {
      h = splitter.startingAt(client, from);
    }
    while (h != StructStore.NONE && store.clock[h] < to) {
      if (!store.isDeleted(h)) {
        if (store.endClock(h) > to) {
          splitter.startingAt(client, to);
        }
        delete(h);
      }
      h = client.structs.next(h);
    }
  }

  /** Deletes an item, and if it holds a type, everything in that. */
  void delete(int item) {
    markDeleted(item);
    while (!pending.isEmpty()) {
      markDeleted(pending.removeLast());
    }
  }

  private void markDeleted(int h) {
    if (store.isDeleted(h)) {
      return;
    }
    ItemList in = store.listOf(h);
    if (store.isCountable(h)) {
      in.visible -= store.length[h];
      if (in.positions != null) {
        in.positions.hide(h);
      }
    }
    store.flags[h] |= StructStore.DELETED;
    transaction.deleted(store.clientOf(h), store.clock[h], store.endClock(h));
    transaction.changed(in);
    if (store.ref(h) == UpdateFormat.TYPE) {
      deleteWithin((TypeNode) store.value(h));
    } else if (store.ref(h) == UpdateFormat.DOC) {
      transaction.subdocumentsRemoved.add((SubdocumentReference) store.value(h));
    }
  }

  private void deleteWithin(TypeNode type) {
    for (int h = type.items.first; h != StructStore.NONE; h = store.right[h]) {
      pending.add(h);
    }
    for (ItemList entry : type.entries().values()) {
      if (entry.last != StructStore.NONE) {
        pending.add(entry.last);
      }
    }
  }
}
