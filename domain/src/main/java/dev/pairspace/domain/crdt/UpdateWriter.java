package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes structs of the store as update messages: clients descending, clocks ascending. */
final class UpdateWriter {

  private final StructStore store;

  /** Kept from message to message. */
  private final ByteWriter writer = new ByteWriter(256);

  UpdateWriter(StructStore store) {
    this.store = store;
  }

  /** Everything beyond the state vector, and all deletions. */
  Update state(StateVector known) {
    writer.clear();
    List<ClientStructs> missing = new ArrayList<>();
    for (ClientStructs client : store.clients.descending()) {
      if (client.nextClock > known.clockOf(client.id)) {
        missing.add(client);
      }
    }
    writer.writeVarUint(missing.size());
    for (ClientStructs client : missing) {
      writeSection(client, (int) known.clockOf(client.id));
    }
    writeDeleteSet();
    return take();
  }

  /** What the transaction inserted and deleted; written after clean-up. */
  Update message(Transaction transaction) {
    writer.clear();
    List<ClientStructs> changed = transaction.changed();
    if (changed.size() > 1) {
      changed = new ArrayList<>(changed);
      changed.sort(Comparator.comparingLong((ClientStructs c) -> c.id).reversed());
    }
    writeInsertions(changed);
    writeDeletions(changed);
    return take();
  }

  private void writeInsertions(List<ClientStructs> changed) {
    int inserting = 0;
    for (ClientStructs client : changed) {
      inserting += client.nextClock > client.changes.clockBefore ? 1 : 0;
    }
    writer.writeVarUint(inserting);
    for (ClientStructs client : changed) {
      if (client.nextClock > client.changes.clockBefore) {
        writeSection(client, client.changes.clockBefore);
      }
    }
  }

  private void writeDeletions(List<ClientStructs> changed) {
    int deleting = 0;
    for (ClientStructs client : changed) {
      deleting += client.changes.deleted.size() > 0 ? 1 : 0;
    }
    writer.writeVarUint(deleting);
    for (ClientStructs client : changed) {
      if (client.changes.deleted.size() > 0) {
        writer.writeVarUint(client.id);
        IdSet.writeRanges(writer, client.changes.deleted);
      }
    }
  }

  /** The deletions of the whole document. */
  IdSet deleteSet() {
    IdSet set = new IdSet();
    for (ClientStructs client : store.clients.descending()) {
      if (client.deleted.size() > 0) {
        set.addAll(client.id, client.deleted);
      }
    }
    return set;
  }

  private void writeDeleteSet() {
    List<ClientStructs> clients = new ArrayList<>();
    for (ClientStructs client : store.clients.descending()) {
      if (client.deleted.size() > 0) {
        clients.add(client);
      }
    }
    writer.writeVarUint(clients.size());
    for (ClientStructs client : clients) {
      writer.writeVarUint(client.id);
      IdSet.writeRanges(writer, client.deleted);
    }
  }

  private void writeSection(ClientStructs client, int from) {
    int h = client.structs.find(from);
    writer.writeVarUint(client.structs.countFrom(h));
    writer.writeVarUint(client.id);
    writer.writeVarUint(from);
    int cut = from - store.clock[h];
    while (h != StructStore.NONE) {
      writeStruct(client, h, cut);
      cut = 0;
      h = client.structs.next(h);
    }
  }

  private void writeStruct(ClientStructs client, int h, int cut) {
    if (store.isGc(h)) {
      writer.writeUint8(UpdateFormat.GC);
      writer.writeVarUint(store.length[h] - cut);
      return;
    }
    writePlace(client, h, cut);
    ContentWriter.write(writer, store, client, h, cut);
  }

  /** The info byte and what it says follows: origins, or else the parent. */
  private void writePlace(ClientStructs client, int h, int cut) {
    boolean hasOrigin = cut > 0 || store.originClient[h] != StructStore.NONE;
    boolean hasRightOrigin = store.rightOriginClient[h] != StructStore.NONE;
    ItemList list = store.listOf(h);
    writer.writeUint8(
        store.ref(h)
            | (hasOrigin ? UpdateFormat.HAS_ORIGIN : 0)
            | (hasRightOrigin ? UpdateFormat.HAS_RIGHT_ORIGIN : 0)
            | (list.key != null ? UpdateFormat.HAS_KEY : 0));
    if (cut > 0) {
      writeId(client.number, store.clock[h] + cut - 1);
    } else if (hasOrigin) {
      writeId(store.originClient[h], store.originClock[h]);
    }
    if (hasRightOrigin) {
      writeId(store.rightOriginClient[h], store.rightOriginClock[h]);
    }
    if (!hasOrigin && !hasRightOrigin) {
      writeParent(list);
    }
  }

  private void writeId(int clientNumber, int clock) {
    writer.writeVarUint(store.clients.get(clientNumber).id);
    writer.writeVarUint(clock);
  }

  private void writeParent(ItemList list) {
    if (list.owner.isRoot()) {
      writer.writeUint8(1);
      writer.writeString(list.owner.name);
    } else {
      writer.writeUint8(0);
      writeId(store.client[list.owner.item], store.clock[list.owner.item]);
    }
    if (list.key != null) {
      writer.writeString(list.key);
    }
  }

  private Update take() {
    return Update.owning(writer.toBytes());
  }

  /** Bytes on the heap. */
  long heapBytes() {
    return writer.array().length;
  }

  /** Lets go of the room that one large message took. */
  void release() {
    writer.trim(1 << 16);
  }
}
