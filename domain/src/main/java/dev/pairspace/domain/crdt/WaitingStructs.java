package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has come before something it depends on: structs, kept as the messages brought them and
 * looked at again only when the unit that they miss has come; and deletions of unknown units. They
 * are of two generations: those that came since the last {@link #age}, and the older ones.
 */
final class WaitingStructs {

  private Set<WaitingPiece> young = new LinkedHashSet<>();
  private Set<WaitingPiece> old = new LinkedHashSet<>();

  /** By the unit that they miss. */
  private final Map<Long, PiecesByClock> byMissingClient = new HashMap<>();

  /** By the client that wrote them, and the first of their units that was not known. */
  private final Map<Long, PiecesByClock> byClient = new HashMap<>();

  /**
   * By the client that wrote pieces and the client they wait for: every unit in it waits or is
   * known by now. So that a unit that comes again waits once; but not if it waits for a different
   * client, or an attacker that makes a unit of another client wait for ever would keep the true
   * one away.
   */
  private final Map<Waiting, ClockSet> clocks = new HashMap<>();

  private record Waiting(long client, long missingClient) {}

  private final Map<Long, Set<Waiting>> keysOf = new HashMap<>();

  private final WaitingDeletions deletions = new WaitingDeletions();
  private long structBytes;
  private long added;

  boolean isEmpty() {
    return byMissingClient.isEmpty() && deletions.isEmpty();
  }

  /** Whether a unit that has not come is deleted already. */
  boolean isToBeDeleted(long client, int clock) {
    return deletions.contains(client, clock);
  }

  boolean hasDeletions() {
    return !deletions.isEmpty();
  }

  /** Whether structs of the client wait. */
  boolean isWaiting(long client) {
    return byClient.containsKey(client);
  }

  /** Of how many clients something waits, at most: one that occurs twice counts twice. */
  int clients() {
    return byClient.size() + deletions.clients();
  }

  /** Whether structs or deletions of the client wait. */
  boolean knows(long client) {
    return !isEmpty() && (byClient.containsKey(client) || deletions.isWaitingFor(client));
  }

  /** Whether something of the client waits, or something waits for units of it. */
  boolean involves(long client) {
    return !isEmpty() && (byClient.containsKey(client) || isWaitingFor(client));
  }

  /** Whether all these units wait already for units of a client. */
  boolean contains(long client, long missingClient, int clock, int end) {
    ClockSet of = clocks.get(new Waiting(client, missingClient));
    return of != null && of.contains(clock, end);
  }

  /** The pieces of a client that wait for units of another, or of its own. */
  List<WaitingPiece> piecesOf(long client, long missingClient) {
    PiecesByClock sleepers = byMissingClient.get(missingClient);
    return sleepers == null
        ? List.of()
        : sleepers.all().filter(piece -> piece.client == client).toList();
  }

  /**
   * Whether anything waits for units of this client. Asked for every message: mostly nothing does.
   */
  boolean isWaitingFor(long client) {
    return !isEmpty() && (byMissingClient.containsKey(client) || deletions.isWaitingFor(client));
  }

  /** Bytes on the heap. */
  long heapBytes() {
    return sizeInBytes() + (long) HeapSize.WAITING_PIECE * (young.size() + old.size());
  }

  /** Bytes of memory, roughly, that waiting things take. */
  long sizeInBytes() {
    return structBytes + deletions.sizeInBytes();
  }

  void add(WaitingPiece piece) {
    piece.number = added++;
    young.add(piece);
    enter(piece);
  }

  private void enter(WaitingPiece piece) {
    structBytes += piece.sizeInBytes();
    byMissingClient
        .computeIfAbsent(piece.missingClient, c -> new PiecesByClock(it -> it.missingClock))
        .add(piece);
    byClient.computeIfAbsent(piece.client, c -> new PiecesByClock(it -> it.unknownFrom)).add(piece);
    Waiting key = new Waiting(piece.client, piece.missingClient);
    ClockSet of = clocks.computeIfAbsent(key, k -> new ClockSet());
    keysOf.computeIfAbsent(piece.client, c -> new HashSet<>()).add(key);
    for (int i = 0, size = piece.clocks.size(); i < size; i++) {
      of.add(piece.clocks.start(i), piece.clocks.end(i));
    }
  }

  /** Lets units wait to be deleted; whether they did not yet. */
  boolean addDeletion(long client, int clock, int length) {
    return deletions.add(client, clock, length);
  }

  /**
   * Takes out the structs that waited for units of the client that are known now, and those of the
   * client itself of which units have come in another way: deleted, say, or contradicting them.
   */
  List<Update> takeReady(ClientStructs client) {
    Set<WaitingPiece> ready = new LinkedHashSet<>(below(byMissingClient, client));
    ready.addAll(below(byClient, client));
    ready.forEach(this::leave);
    return ready.stream().map(piece -> piece.structs).toList();
  }

  private static List<WaitingPiece> below(Map<Long, PiecesByClock> byClient, ClientStructs client) {
    PiecesByClock pieces = byClient.get(client.id);
    return pieces == null ? List.of() : pieces.below(client.nextClock);
  }

  private void leave(WaitingPiece piece) {
    if (!young.remove(piece)) {
      old.remove(piece);
    }
    structBytes -= piece.sizeInBytes();
    remove(byMissingClient, piece.missingClient, piece);
    remove(byClient, piece.client, piece);
    if (!byClient.containsKey(piece.client)) {
      keysOf.remove(piece.client).forEach(clocks::remove);
    }
  }

  private static void remove(Map<Long, PiecesByClock> from, long client, WaitingPiece piece) {
    PiecesByClock pieces = from.get(client);
    pieces.remove(piece);
    if (pieces.isEmpty()) {
      from.remove(client);
    }
  }

  /** Takes out the units of the client that wait to be deleted and are known by now. */
  IntRanges takeKnownDeletions(ClientStructs client) {
    return deletions.takeKnown(client);
  }

  /**
   * Gives up what was old already, and calls old what is young.
   *
   * @return how many structs' pieces and ranges of deletions were given up
   */
  int age() {
    return ageStructs() + deletions.age();
  }

  private int ageStructs() {
    int given = old.size();
    old = young;
    young = new LinkedHashSet<>();
    if (given > 0) {
      byMissingClient.clear();
      byClient.clear();
      clocks.clear();
      keysOf.clear();
      structBytes = 0;
      old.forEach(this::enter);
    }
    return given;
  }

  /** Everything that waits, as updates. */
  List<Update> toUpdates() {
    List<Update> updates = new ArrayList<>();
    old.forEach(piece -> updates.add(piece.structs));
    young.forEach(piece -> updates.add(piece.structs));
    if (!deletions.isEmpty()) {
      updates.add(new UpdateAssembler(false).finish(deletions.toIdSet()));
    }
    return updates;
  }
}
