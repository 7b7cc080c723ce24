package dev.pairspace.domain.crdt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The clients of a document, numbered in the order in which they came. The last one asked for is
 * remembered. A hash map of the JDK finds the others: ids are chosen by clients, which may attack,
 * and it stays fast when all of them collide.
 */
final class ClientTable {

  private final StructStore store;
  private final Map<Long, ClientStructs> byId = new HashMap<>();
  private ClientStructs[] byNumber = new ClientStructs[2];
  private int count;
  private ClientStructs lastAsked;

  /** The clients, largest id first; null when it must be sorted anew. */
  private ClientStructs[] descending;

  /** Bytes on the heap that clients' structs take. */
  private long clientBytes;

  ClientTable(StructStore store) {
    this.store = store;
  }

  ClientStructs get(int number) {
    return byNumber[number];
  }

  /** The client, or null if nothing of it is known. */
  ClientStructs find(long id) {
    if (lastAsked != null && lastAsked.id == id) {
      return lastAsked;
    }
    ClientStructs found = byId.get(id);
    if (found != null) {
      lastAsked = found;
    }
    return found;
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

  int size() {
    return count;
  }

  /** A client's structs have changed. */
  void measure(ClientStructs client) {
    clientBytes += client.growth();
  }

  /** Bytes on the heap. */
  long heapBytes() {
    return clientBytes + (long) HeapSize.CLIENT * count;
  }

  private ClientStructs add(long id) {
    if (count == byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, 2 * count);
    }
    ClientStructs client = new ClientStructs(id, count, store);
    byNumber[count++] = client;
    byId.put(id, client);
    descending = null;
    lastAsked = client;
    return client;
  }
}
