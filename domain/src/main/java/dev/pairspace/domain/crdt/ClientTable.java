package dev.pairspace.domain.crdt;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The clients of a document, numbered in the order in which they came. Ids are looked up in an
 * open-addressed table; the last one asked for is remembered.
 */
final class ClientTable {

  private ClientStructs[] byNumber = new ClientStructs[2];
  private int count;

  /** Numbers plus 1, at the place that the id's hash says, or the next free one. */
  private int[] slots = new int[4];

  private ClientStructs lastAsked;

  /** The clients, largest id first; null when it must be sorted anew. */
  private ClientStructs[] descending;

  int count() {
    return count;
  }

  ClientStructs get(int number) {
    return byNumber[number];
  }

  /** The client, or null if nothing of it is known. */
  ClientStructs find(long id) {
    if (lastAsked != null && lastAsked.id == id) {
      return lastAsked;
    }
    int slot = slotOf(id);
    if (slots[slot] == 0) {
      return null;
    }
    lastAsked = byNumber[slots[slot] - 1];
    return lastAsked;
  }

  ClientStructs findOrAdd(long id) {
    ClientStructs found = find(id);
    return found != null ? found : add(id);
  }

  /** The next expected clock of a client. */
  int nextClock(long id) {
    ClientStructs client = find(id);
    return client == null ? 0 : client.nextClock;
  }

  ClientStructs[] descending() {
    if (descending == null) {
      descending = Arrays.copyOf(byNumber, count);
      Arrays.sort(descending, Comparator.comparingLong((ClientStructs c) -> c.id).reversed());
    }
    return descending;
  }

  private ClientStructs add(long id) {
    if (2 * (count + 1) > slots.length) {
      rehash();
    }
    if (count == byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, 2 * count);
    }
    ClientStructs client = new ClientStructs(id, count);
    byNumber[count++] = client;
    slots[slotOf(id)] = count;
    descending = null;
    lastAsked = client;
    return client;
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    for (int i = 0; i < count; i++) {
      slots[slotOf(byNumber[i].id)] = i + 1;
    }
  }

  private int slotOf(long id) {
    int mask = slots.length - 1;
    int slot = (int) ((id * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (slots[slot] != 0 && byNumber[slots[slot] - 1].id != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
