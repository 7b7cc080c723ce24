package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.Utf8;

/**
 * The fast path for a user who types on: a message that brings one piece of text which continues
 * its client's last struct, at a place where nothing has come between. It is recognised from the
 * raw bytes, and the last struct grows in place: no new struct, no transaction, no clean-up. Two
 * thirds and more of the messages of real sessions are of this kind.
 *
 * <pre>
 * 01 01 client clock  84|c4  client clock-1  [right origin]  string  00
 * </pre>
 *
 * <p>Whatever is not exactly that (longer forms of integers and trailing bytes included) is left to
 * the general path, which must come to the same result.
 */
final class AppendPath {

  private static final int TEXT_WITH_ORIGIN = UpdateFormat.STRING | UpdateFormat.HAS_ORIGIN;

  private final Replica replica;
  private final StructStore store;

  private byte[] bytes;
  private int position;

  AppendPath(Replica replica) {
    this.replica = replica;
    this.store = replica.store;
  }

  /** Applies the update if it is of this kind; otherwise nothing has happened. */
  boolean tryApply(Update update, Budget budget) {
    bytes = update.array();
    if (bytes.length < 9
        || bytes.length > budget.maxBytes()
        || bytes[0] != 1
        || bytes[1] != 1
        || bytes[bytes.length - 1] != 0) {
      return false;
    }
    position = 2;
    long id = readVarUint();
    ClientStructs client = id < 0 || id == replica.clientId() ? null : store.clients.find(id);
    if (client == null
        || client.nextClock == 0
        || readVarUint() != client.nextClock
        || replica.waiting.isWaitingFor(id)) {
      return false;
    }
    int last = client.structs.last();
    return canGrow(last) && continues(client, last) && growFromBytes(update, client, last);
  }

  /** Whether the struct is live text in a list without listeners. */
  private boolean canGrow(int last) {
    if (store.flags[last] != UpdateFormat.STRING) {
      return false;
    }
    ItemList list = store.listOf(last);
    return list.key == null && (list.owner.listeners == null || list.owner.listeners.isEmpty());
  }

  /** Whether what comes hangs on the last unit, has the same right origin, and still fits there. */
  private boolean continues(ClientStructs client, int last) {
    int info = bytes[position++] & 0xff;
    if ((info & ~UpdateFormat.HAS_RIGHT_ORIGIN) != TEXT_WITH_ORIGIN
        || readVarUint() != client.id
        || readVarUint() != client.nextClock - 1) {
      return false;
    }
    int right = store.right[last];
    int rightClient = store.rightOriginClient[last];
    if ((info & UpdateFormat.HAS_RIGHT_ORIGIN) == 0) {
      return rightClient == StructStore.NONE && right == StructStore.NONE;
    }
    return rightClient != StructStore.NONE
        && right != StructStore.NONE
        && store.client[right] == rightClient
        && store.clock[right] == store.rightOriginClock[last]
        && readVarUint() == store.clients.get(rightClient).id
        && readVarUint() == store.rightOriginClock[last];
  }

  private boolean growFromBytes(Update update, ClientStructs client, int last) {
    long length = readVarUint();
    int from = position;
    int to = bytes.length - 1;
    if (length != to - from || length == 0) {
      return false;
    }
    int units = Utf8.countUnits(bytes, from, to);
    if (units > UpdateFormat.MAX_CLOCK - client.nextClock) {
      return false;
    }
    long roomBefore = client.text.heapBytes();
    client.text.appendUtf8(bytes, from, to, units);
    if (client.text.heapBytes() != roomBefore) {
      store.clients.measure(client);
    }
    grow(client, last, units);
    replica.state.changed(to - from + 1); // the text, and perhaps a longer length before it
    if (!replica.updateListeners.isEmpty()) {
      replica.updateListeners.tell(update); // in its shortest form, as we would write it
    }
    return true;
  }

  private void grow(ClientStructs client, int last, int units) {
    ItemList list = store.listOf(last);
    store.length[last] += units;
    client.nextClock += units;
    list.visible += units;
    list.text = null;
    if (list.positions != null) {
      list.positions.grow(last, units);
    }
  }

  /** An integer in its shortest form; -1 if there is none. */
  private long readVarUint() {
    long value = 0;
    int start = position;
    for (int shift = 0; shift < 56 && position < bytes.length; shift += 7) {
      byte next = bytes[position++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return ByteWriter.lengthOfVarUint(value) == position - start ? value : -1;
      }
    }
    return -1;
  }
}
