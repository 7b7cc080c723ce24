package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The empty items that stand behind the last unit of their client: what that client writes next may
 * have been inserted directly left of one, and come in a message without it (see {@link
 * EmptyItem}). They are part of the state, so that it can be told where such a thing belongs after
 * a document was loaded again; as soon as their client has written more, they are of no use.
 */
final class EmptyEnds {

  private final StructStore store;
  private final Map<Long, End> byClient = new HashMap<>();
  private long bytes;

  /** An update with one section, in which the empty item is alone. */
  private record End(int clock, Update item) {}

  EmptyEnds(StructStore store) {
    this.store = store;
  }

  boolean isEmpty() {
    return byClient.isEmpty();
  }

  /** How many there are; some may be of no use any more. */
  int size() {
    return byClient.size();
  }

  boolean knows(long client) {
    return byClient.containsKey(client);
  }

  /** Bytes on the heap. */
  long heapBytes() {
    return bytes;
  }

  /** Keeps an empty item, if nothing stands behind it; whether that is new. */
  boolean keep(DecodedUpdate update, int struct, long client) {
    int clock = update.clock[struct];
    if (store.clients.nextClock(client) != clock) {
      return false;
    }
    UpdateAssembler alone = new UpdateAssembler(false);
    alone.beginSection(client);
    alone.add(update, struct, 0);
    alone.endSection();
    End end = new End(clock, alone.finish(new IdSet()));
    End before = byClient.put(client, end);
    bytes += heapBytes(end) - (before == null ? 0 : heapBytes(before));
    return !end.equals(before);
  }

  /** Finds a place for what was inserted left of one of these, and comes without it. */
  void giveWay(DecodedUpdate update) {
    if (byClient.isEmpty()) {
      return;
    }
    for (int section = 0; section < update.sections; section++) {
      long client = update.sectionClient[section];
      End end = byClient.get(client);
      if (end != null && end.clock() == store.clients.nextClock(client)) {
        giveWay(update, section, end);
      }
    }
    update.appendRewritten();
  }

  private static void giveWay(DecodedUpdate update, int section, End end) {
    long client = update.sectionClient[section];
    for (int s = update.sectionStart[section]; s < update.sectionStart[section + 1]; s++) {
      if (update.clock[s] == end.clock() && update.namesItself(s, client)) {
        DecodedUpdate alone = UpdateReader.read(end.item(), Budget.STORAGE);
        EmptyItem empty = new EmptyItem();
        empty.become(alone, 0, client);
        empty.giveWay(update, s);
        return;
      }
    }
  }

  /** Those that a peer with {@code known} may lack, as updates. */
  List<Update> beyond(StateVector known) {
    List<Update> beyond = new ArrayList<>();
    for (Iterator<Map.Entry<Long, End>> all = byClient.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Long, End> each = all.next();
      End end = each.getValue();
      long knownClock = known.clockOf(each.getKey());
      if (store.clients.nextClock(each.getKey()) != end.clock()) {
        bytes -= heapBytes(end);
        all.remove();
      } else if (knownClock == 0 || knownClock < end.clock()) {
        beyond.add(end.item());
      }
    }
    return beyond;
  }

  private static long heapBytes(End end) {
    return HeapSize.LINKED_ENTRY + 24 + 24 + 24 + HeapSize.ofBytes(end.item().sizeInBytes());
  }
}
