package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Finds out whether an update brings, under ids that are known, something else than what is known:
 * then two clients have written under one id, and what one of them wrote is lost here.
 *
 * <p>Only the part of an update that overlaps what is known is compared; a keystroke has none. A
 * unit's origins are part of it: splitting and joining keep them, so they are the same in every
 * honest copy. Content that is deleted here is not compared, nor is what comes as deleted: a client
 * that brings that cannot mean to have text of its own in that place.
 */
final class ClashCheck {

  private static final int NONE = StructStore.NONE;

  private final Replica replica;
  private final StructStore store;
  private final PlaceComparison places;
  private final DecodedUpdate update = new DecodedUpdate();

  ClashCheck(Replica replica) {
    this.replica = replica;
    this.store = replica.store;
    this.places = new PlaceComparison(store);
  }

  /**
   * The client under whose id the update brings something else, or anything new if that is our own
   * id; empty if there is none.
   */
  OptionalLong clashOf(Update message, Budget budget) {
    if (continuesOneClient(message)) {
      return OptionalLong.empty();
    }
    return firstSection(message, budget, read -> s -> takesOwnId(s) || contradicts(s));
  }

  /** The client under whose id the update brings something else; empty if there is none. */
  OptionalLong contradictionOf(Update message, Budget budget) {
    return firstSection(message, budget, read -> this::contradicts);
  }

  /**
   * The client of the first section that the condition holds for; it is made of the read update.
   */
  private OptionalLong firstSection(
      Update message, Budget budget, Function<DecodedUpdate, IntPredicate> conditionOf) {
    try {
      UpdateReader.read(message.array(), budget, update);
      IntPredicate condition = conditionOf.apply(update);
      for (int section = 0; section < update.sections; section++) {
        if (condition.test(section)) {
          return OptionalLong.of(update.sectionClient[section]);
        }
      }
      return OptionalLong.empty();
    } finally {
      update.release();
    }
  }

  /**
   * The client of which the update brings something that was deleted before it came, and that the
   * update does not say to be deleted; empty if there is none.
   */
  OptionalLong deletedAhead(Update message, Budget budget) {
    if (!replica.waiting.hasDeletions()) {
      return OptionalLong.empty();
    }
    return firstSection(
        message,
        budget,
        read -> {
          IdSet own = UpdateMerge.deleteSetOf(read);
          return section -> isDeletedAhead(section, own);
        });
  }

  private boolean isDeletedAhead(int section, IdSet own) {
    long client = update.sectionClient[section];
    int known = store.clients.nextClock(client);
    for (int s = update.sectionStart[section]; s < update.sectionStart[section + 1]; s++) {
      for (int clock = Math.max(known, update.clock[s]);
          bringsContent(s) && clock < update.endClock(s);
          clock++) {
        if (replica.waiting.isToBeDeleted(client, clock) && !own.contains(client, clock)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Bytes on the heap. */
  long heapBytes() {
    return update.heapBytes();
  }

  /** Nearly every message has one section, which begins where its client's known units end. */
  private boolean continuesOneClient(Update message) {
    byte[] bytes = message.array();
    if (bytes.length == 0 || bytes[0] > 1 || bytes[0] < 0) {
      return false;
    }
    if (bytes[0] == 0) {
      return true;
    }
    ByteReader reader = new ByteReader(bytes);
    reader.skip(1);
    reader.readVarUint();
    long client = reader.readVarUint();
    return client != replica.clientId() && reader.readVarUint() >= store.clients.nextClock(client);
  }

  private boolean takesOwnId(int section) {
    long id = update.sectionClient[section];
    if (id != replica.clientId()) {
      return false;
    }
    int known = store.clients.nextClock(id);
    for (int s = update.sectionStart[section]; s < update.sectionStart[section + 1]; s++) {
      if (update.ref(s) != UpdateFormat.SKIP && update.endClock(s) > known) {
        return true;
      }
    }
    return false;
  }

  private boolean contradicts(int section) {
    ClientStructs client = store.clients.find(update.sectionClient[section]);
    int known = client == null ? 0 : client.nextClock;
    int end = update.sectionStart[section + 1];
    for (int s = update.sectionStart[section]; s < end; s++) {
      if (update.clock[s] < known && bringsContent(s) && clashesAt(client, s, known)) {
        return true;
      }
    }
    return false;
  }

  private boolean bringsContent(int s) {
    int ref = update.ref(s);
    return !update.isEmptyItem(s)
        && ref != UpdateFormat.GC
        && ref != UpdateFormat.SKIP
        && ref != UpdateFormat.DELETED;
  }

  /** Compares the known units of one struct, by the structs that hold them here. */
  private boolean clashesAt(ClientStructs client, int s, int known) {
    int end = Math.min(update.endClock(s), known);
    KnownContent contents = new KnownContent(store, update, s);
    int h = client.structs.find(update.clock[s]);
    while (h != NONE && store.clock[h] < end) {
      int from = Math.max(update.clock[s], store.clock[h]);
      int to = Math.min(end, store.endClock(h));
      if (places.differ(update, s, h, from) || contents.differ(h, from, to)) {
        return true;
      }
      h = client.structs.next(h);
    }
    return false;
  }
}
