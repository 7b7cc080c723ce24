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
    int index = client.indexOf(clock, store.clock);
    int h = client.handle(index);
    if (store.clock[h] == clock || store.isGc(h)) {
      return h;
    }
    return split(client, index, clock - store.clock[h]);
  }

  /** The item that ends with the known unit; a Gc is taken as it is. */
  int endingAt(ClientStructs client, int clock) {
    int index = client.indexOf(clock, store.clock);
    int h = client.handle(index);
    if (store.endClock(h) != clock + 1 && !store.isGc(h)) {
      split(client, index, clock + 1 - store.clock[h]);
    }
    return h;
  }

  /** Splits an item in its list at an offset; returns the right part. */
  int splitItem(int h, int offset) {
    ClientStructs client = store.clientOf(h);
    return split(client, client.indexOf(store.clock[h], store.clock), offset);
  }

  private int split(ClientStructs client, int index, int offset) {
    int h = client.handle(index);
    int at = store.clock[h] + offset;
    int r = store.allocate(client.number, at, store.length[h] - offset, store.flags[h]);
    store.originClient[r] = client.number;
    store.originClock[r] = at - 1;
    store.rightOriginClient[r] = store.rightOriginClient[h];
    store.rightOriginClock[r] = store.rightOriginClock[h];
    store.list[r] = store.list[h];
    splitContent(client, h, r, offset);
    store.length[h] = offset;
    store.link(r, h);
    client.insert(index + 1, r);
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
    if (store.ref(h) == Wire.STRING && Character.isHighSurrogate(client.text.charAt(at - 1))) {
      client.text.set(at - 1, Utf8.REPLACEMENT);
      client.text.set(at, Utf8.REPLACEMENT);
      store.listOf(h).text = null;
    }
  }
}
