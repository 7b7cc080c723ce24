package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.List;

/**
 * The record of one transaction: which clients' structs changed and how. Everything that changes
 * the store reports here; at the end the record says what to collect, what to join, and what to
 * tell.
 *
 * <p>One object serves all transactions of a document, one after the other.
 */
final class Transaction {

  private final ClientTable clients;
  private final List<ClientStructs> changed = new ArrayList<>();
  private final List<ClientChanges> spare = new ArrayList<>();

  /** Types with listeners whose lists changed. */
  final List<TypeNode> observed = new ArrayList<>();

  final List<SubdocumentReference> subdocumentsAdded = new ArrayList<>();
  final List<SubdocumentReference> subdocumentsRemoved = new ArrayList<>();

  /** How often a unit came or went. */
  private long effects;

  /** How often the value of a key came or went, in all transactions. */
  private long entryChanges;

  Transaction(ClientTable clients) {
    this.clients = clients;
  }

  /** Clients of which something was inserted, deleted or split, in no order. */
  List<ClientStructs> changed() {
    return changed;
  }

  /** Grows with everything that comes or goes. */
  long effects() {
    return effects;
  }

  /** Grows with everything that comes or goes under a key, and with nothing else. */
  long entryChanges() {
    return entryChanges;
  }

  /** The record of one client, begun if this is its first change. */
  ClientChanges of(ClientStructs client) {
    if (client.changes == null) {
      client.changes = spare.isEmpty() ? new ClientChanges() : spare.remove(spare.size() - 1);
      client.changes.reset(client.nextClock);
      changed.add(client);
    }
    return client.changes;
  }

  /** Units {@code [clock, end)} come: the client's next clock moves on. */
  void inserted(ClientStructs client, int clock, int end) {
    of(client).boundaries.add(clock, clock + 1);
    client.nextClock = end;
    effects++;
  }

  /** Units go, or come as deleted ones. */
  void deleted(ClientStructs client, int clock, int end) {
    ClientChanges changes = of(client);
    changes.deleted.add(clock, end);
    client.deleted.add(clock, end);
    changes.boundaries.add(clock, behind(end));
    effects++;
  }

  /** The clock behind the boundary at a clock; at the last clock of all there is no boundary. */
  static int behind(int clock) {
    return clock == UpdateFormat.MAX_CLOCK ? clock : clock + 1;
  }

  /** A struct was split before the clock, or replaced by a Gc there. */
  void touched(ClientStructs client, int clock, int end) {
    of(client).boundaries.add(clock, end);
  }

  /** The characters at a clock and the next one became U+FFFD. */
  void replaced(ClientStructs client, int clock, ItemList list) {
    of(client).replaced.add(clock, clock + 2);
    changed(list);
  }

  void changed(ItemList list) {
    list.text = null;
    if (list.key != null) {
      entryChanges++;
    }
    TypeNode type = list.owner;
    if (type.listeners != null && !observed.contains(type)) {
      observed.add(type);
    }
  }

  /** Whether the unit came in this transaction. */
  boolean isNew(int clientNumber, int clock) {
    ClientChanges changes = clients.get(clientNumber).changes;
    return changes != null && clock >= changes.clockBefore;
  }

  /** How many of the units from the clock on were there before this transaction. */
  int oldUnits(int clientNumber, int clock, int length) {
    ClientChanges changes = clients.get(clientNumber).changes;
    return changes == null ? length : Math.min(Math.max(changes.clockBefore - clock, 0), length);
  }

  /** Whether the character became U+FFFD. */
  boolean isReplaced(int clientNumber, int clock) {
    ClientChanges changes = clients.get(clientNumber).changes;
    return changes != null && changes.replaced.contains(clock);
  }

  /** Whether the unit went in this transaction. */
  boolean isNewlyDeleted(int clientNumber, int clock) {
    ClientChanges changes = clients.get(clientNumber).changes;
    return changes != null && changes.deleted.contains(clock);
  }

  /** About as many bytes as the transaction's message has. */
  int roughSize() {
    int size = 2;
    for (ClientStructs client : changed) {
      size +=
          30 + client.nextClock - client.changes.clockBefore + 4 * client.changes.deleted.size();
    }
    return size;
  }

  /** Forgets everything; the next transaction may begin. */
  void end() {
    for (ClientStructs client : changed) {
      if (spare.size() < 8) {
        spare.add(client.changes);
      }
      client.changes = null;
      clients.measure(client);
    }
    changed.clear();
    observed.clear();
    subdocumentsAdded.clear();
    subdocumentsRemoved.clear();
    effects = 0;
  }
}
