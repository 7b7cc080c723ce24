package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Merges updates without a document. Units that several of them bring are taken once, from the
 * struct that starts first; where a client's clocks have a hole, a Skip of that length is written;
 * runs of text and of deletions are joined, so a log of keystrokes shrinks to what a document would
 * write, not to the sum of its messages.
 *
 * <p>Each client's structs are sorted by clock and swept once: O(n log n) in the number of structs.
 */
public final class UpdateMerge {

  private UpdateMerge() {}

  /**
   * One update whose effect is that of all the given ones, in any order.
   *
   * @throws MalformedInputException if one of them is malformed
   */
  public static Update merge(List<Update> updates) {
    return merge(updates, Budget.STORAGE);
  }

  /** As above; each update must keep within the budget. */
  public static Update merge(List<Update> updates, Budget budget) {
    DecodedUpdate all = UpdateReader.readAll(updates, budget);
    SortedMap<Long, long[]> structs = new TreeMap<>(Collections.reverseOrder());
    sectionsByClient(all).forEach((client, of) -> structs.put(client, structsByClock(all, of)));
    structs.forEach((client, keys) -> giveWay(all, client, keys));
    all.appendRewritten();
    UpdateAssembler assembler = new UpdateAssembler(true);
    structs.forEach(
        (client, keys) -> {
          assembler.beginSection(client);
          sweep(all, keys, assembler);
          assembler.endSection();
        });
    return assembler.finish(deleteSetOf(all));
  }

  private static SortedMap<Long, IntList> sectionsByClient(DecodedUpdate all) {
    SortedMap<Long, IntList> byClient = new TreeMap<>(Collections.reverseOrder());
    for (int i = 0; i < all.sections; i++) {
      byClient.computeIfAbsent(all.sectionClient[i], c -> new IntList()).add(i);
    }
    return byClient;
  }

  /**
   * The numbers of one client's structs, in order of their clocks, an empty item before what has
   * the same clock; Skips are left out.
   */
  private static long[] structsByClock(DecodedUpdate all, IntList sections) {
    int count = 0;
    for (int i = 0; i < sections.size(); i++) {
      int section = sections.get(i);
      count += all.sectionStart[section + 1] - all.sectionStart[section];
    }
    long[] keys = new long[count];
    int filled = 0;
    for (int i = 0; i < sections.size(); i++) {
      int section = sections.get(i);
      for (int s = all.sectionStart[section]; s < all.sectionStart[section + 1]; s++) {
        if (all.ref(s) != UpdateFormat.SKIP) {
          long last = all.isEmptyItem(s) ? 0 : 1L << 31;
          keys[filled++] = ((long) all.clock[s] << 32) | last | s;
        }
      }
    }
    Arrays.sort(keys, 0, filled);
    return Arrays.copyOf(keys, filled);
  }

  /** Places what one message inserted left of an empty item that another one has brought. */
  private static void giveWay(DecodedUpdate all, long client, long[] keys) {
    EmptyItem empty = new EmptyItem();
    for (long key : keys) {
      int struct = structOf(key);
      if (all.isEmptyItem(struct)) {
        empty.become(all, struct, client);
      } else if (empty.isAt(all.clock[struct]) && all.namesItself(struct, client)) {
        empty.giveWay(all, struct);
      }
    }
  }

  private static int structOf(long key) {
    return (int) key & Integer.MAX_VALUE;
  }

  private static void sweep(DecodedUpdate all, long[] keys, UpdateAssembler assembler) {
    int known = 0;
    for (int i = 0; i < keys.length; i++) {
      int struct = structOf(keys[i]);
      if (all.isEmptyItem(struct)) {
        boolean isLast = i + 1 == keys.length || keys[i + 1] >>> 32 > all.clock[struct];
        if (isLast && all.clock[struct] >= known) {
          assembler.add(all, struct, 0);
          known = all.clock[struct];
        }
      } else if (all.endClock(struct) > known) {
        assembler.add(all, struct, Math.max(0, known - all.clock[struct]));
        known = all.endClock(struct);
      }
    }
  }

  static IdSet deleteSetOf(DecodedUpdate update) {
    IdSet deleteSet = new IdSet();
    for (int i = 0; i < update.deletions; i++) {
      deleteSet.add(update.deleteClient[i], update.deleteClock[i], update.deleteLength[i]);
    }
    return deleteSet;
  }
}
