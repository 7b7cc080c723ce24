package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Utf8;

/** Finds structs that begin or end exactly at a unit, splitting items where necessary. */
final class Splitter {

  private final StructStore store;
  private final Transaction transaction;

  Splitter(StructStore store, Transaction transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  /** The item that begins with the known unit; a Gc is taken as it is. */
  int startingAt(ClientStructs client, int clock) {
    int h = client.structs.find(clock);
    if (store.clock[h] == clock || store.isGc(h)) {
      return h;
    }
    return split(client, h, clock - store.clock[h]);
  }

  /** The item that ends with the known unit; a Gc is taken as it is. */
  int endingAt(ClientStructs client, int clock) {
    int h = client.structs.find(clock);
    if (store.endClock(h) != clock + 1 && !store.isGc(h)) {
      split(client, h, clock + 1 - store.clock[h]);
    }
    return h;
  }

  /** Splits an item at an offset; returns the right part. */
  int splitItem(int h, int offset) {
    return split(store.clientOf(h), h, offset);
  }

  private int split(ClientStructs client, int h, int offset) {
    int at = store.clock[h] + offset;
    int r = store.allocate(client.number, at, store.length[h] - offset, store.flags[h]);
    store.originClient[r] = client.number;
    store.originClock[r] = at - 1;
    store.rightOriginClient[r] = store.rightOriginClient[h];
    store.rightOriginClock[r] = store.rightOriginClock[h];
    store.list[r] = store.list[h];
    splitContent(client, h, r, offset);
    client.structs.insertAfter(h, r);
    store.length[h] = offset;
    store.link(r, h);
    transaction.touched(client, at, at + 1);
    PositionIndex positions = store.listOf(h).positions;
    if (positions != null) {
      positions.split(h, r);
    }
    return r;
  }

  /** A surrogate pair does not survive being split: both halves become U+FFFD, on every peer. */
  private void splitContent(ClientStructs client, int h, int r, int offset) {
    if (store.content[h] == StructStore.NONE) {
      return;
    }
    int at = store.content[h] + offset;
    store.content[r] = at;
    if (store.ref(h) == UpdateFormat.STRING
        && Character.isHighSurrogate(client.text.charAt(at - 1))) {
      client.text.set(at - 1, Utf8.REPLACEMENT);
      client.text.set(at, Utf8.REPLACEMENT);
      transaction.replaced(client, store.clock[h] + offset - 1, store.listOf(h));
    }
  }
}
