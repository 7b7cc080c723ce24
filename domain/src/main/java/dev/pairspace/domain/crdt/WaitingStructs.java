package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * What has come before something it depends on: structs, kept as the messages brought them and
 * looked at again only when the unit that they miss has come; and deletions of unknown units.
 *
 * <p>Structs are of two generations: those that came since the last {@link #age}, and the older
 * ones. Deletions do not age: a range takes a few bytes, and nobody looks at it.
 */
final class WaitingStructs {

  private Set<WaitingPiece> young = new LinkedHashSet<>();
  private Set<WaitingPiece> old = new LinkedHashSet<>();

  private final Map<Long, PriorityQueue<WaitingPiece>> byMissingClient = new HashMap<>();

  /** How many pieces there are of each client. */
  private final Map<Long, Integer> pieces = new HashMap<>();

  /**
   * Of the clients that have pieces: every unit in it waits or is known by now. So that a unit that
   * comes again waits once.
   */
  private final Map<Long, ClockSet> clocks = new HashMap<>();

  private final Map<Long, ClockSet> deletions = new HashMap<>();
  private long bytes;

  boolean isEmpty() {
    return byMissingClient.isEmpty() && deletions.isEmpty();
  }

  boolean hasDeletions() {
    return !deletions.isEmpty();
  }

  /** Whether structs of the client wait. */
  boolean isWaiting(long client) {
    return pieces.containsKey(client);
  }

  /** Whether all these units wait already. */
  boolean contains(long client, int clock, int end) {
    ClockSet of = clocks.get(client);
    return of != null && of.contains(clock, end);
  }

  /** Whether anything waits for units of this client. */
  boolean isWaitingFor(long client) {
    return byMissingClient.containsKey(client) || deletions.containsKey(client);
  }

  /** Bytes of memory, roughly, that waiting things take. */
  long sizeInBytes() {
    return bytes;
  }

  void add(WaitingPiece piece) {
    young.add(piece);
    enter(piece);
  }

  private void enter(WaitingPiece piece) {
    bytes += piece.sizeInBytes();
    byMissingClient.computeIfAbsent(piece.missingClient, c -> byMissingClock()).add(piece);
    pieces.merge(piece.client, 1, Integer::sum);
    ClockSet of = clocks.computeIfAbsent(piece.client, c -> new ClockSet());
    for (int i = 0, size = piece.clocks.size(); i < size; i++) {
      of.add(piece.clocks.start(i), piece.clocks.end(i));
    }
  }

  private static PriorityQueue<WaitingPiece> byMissingClock() {
    return new PriorityQueue<>(Comparator.comparingInt(piece -> piece.missingClock));
  }

  /** Lets units wait to be deleted; whether they did not yet. */
  boolean addDeletion(long client, int clock, int length) {
    ClockSet of = deletions.computeIfAbsent(client, c -> new ClockSet());
    if (of.contains(clock, clock + length)) {
      return false;
    }
    int rangesBefore = of.size();
    of.add(clock, clock + length);
    bytes += (long) ClockSet.RANGE_BYTES * (of.size() - rangesBefore);
    return true;
  }

  /** Takes out the structs that waited for units of the client that are known by now. */
  List<Update> takeReady(ClientStructs client) {
    PriorityQueue<WaitingPiece> sleepers = byMissingClient.get(client.id);
    if (sleepers == null || sleepers.peek().missingClock >= client.nextClock) {
      return List.of();
    }
    List<Update> ready = new ArrayList<>();
    while (!sleepers.isEmpty() && sleepers.peek().missingClock < client.nextClock) {
      WaitingPiece piece = sleepers.remove();
      leave(piece);
      ready.add(piece.structs);
    }
    if (sleepers.isEmpty()) {
      byMissingClient.remove(client.id);
    }
    return ready;
  }

  private void leave(WaitingPiece piece) {
    if (!young.remove(piece)) {
      old.remove(piece);
    }
    bytes -= piece.sizeInBytes();
    if (pieces.merge(piece.client, -1, Integer::sum) == 0) {
      pieces.remove(piece.client);
      clocks.remove(piece.client);
    }
  }

  /** Takes out the deletions of a client's units; those still unknown must be added again. */
  IntRanges takeDeletions(long client) {
    ClockSet taken = deletions.remove(client);
    if (taken == null) {
      return new IntRanges();
    }
    bytes -= (long) ClockSet.RANGE_BYTES * taken.size();
    return taken.toRanges();
  }

  /**
   * Gives up what was old already, and calls old what is young.
   *
   * @return how many pieces were given up
   */
  int age() {
    int given = old.size();
    old = young;
    young = new LinkedHashSet<>();
    if (given > 0) {
      byMissingClient.clear();
      pieces.clear();
      clocks.clear();
      bytes = 0;
      deletions.values().forEach(of -> bytes += (long) ClockSet.RANGE_BYTES * of.size());
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
      IdSet set = new IdSet();
      deletions.forEach((client, of) -> set.addAll(client, of.toRanges()));
      updates.add(new UpdateAssembler(false).finish(set));
    }
    return updates;
  }
}
