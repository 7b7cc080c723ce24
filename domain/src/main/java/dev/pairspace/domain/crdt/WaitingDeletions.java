package dev.pairspace.domain.crdt;

import java.util.HashMap;
import java.util.Map;

/**
 * Deletions of units that are not known yet. They are of two generations: those that came since the
 * last {@link #age}, and the older ones.
 */
final class WaitingDeletions {

  private Map<Long, ClockSet> young = new HashMap<>();
  private Map<Long, ClockSet> old = new HashMap<>();
  private int ranges;

  boolean isEmpty() {
    return ranges == 0;
  }

  boolean isWaitingFor(long client) {
    return young.containsKey(client) || old.containsKey(client);
  }

  /** How many clients' units wait to be deleted, at most. */
  int clients() {
    return young.size() + old.size();
  }

  /** Bytes of memory, roughly, that they take. */
  long sizeInBytes() {
    return (long) ClockSet.RANGE_BYTES * ranges;
  }

  /** Lets units wait to be deleted; whether they did not yet. */
  boolean add(long client, int clock, int length) {
    int end = clock + length;
    ClockSet before = old.get(client);
    if (before != null && before.contains(clock, end)) {
      return false;
    }
    ClockSet of = young.computeIfAbsent(client, c -> new ClockSet());
    if (of.contains(clock, end)) {
      return false;
    }
    ranges -= of.size();
    of.add(clock, end);
    ranges += of.size();
    return true;
  }

  /** Whether a unit waits to be deleted. */
  boolean contains(long client, int clock) {
    return contains(young.get(client), clock) || contains(old.get(client), clock);
  }

  private static boolean contains(ClockSet of, int clock) {
    return of != null && of.contains(clock, clock + 1);
  }

  /** Takes out the units of the client that are known by now. */
  IntRanges takeKnown(ClientStructs client) {
    IntRanges known = new IntRanges();
    takeKnown(client, young, known);
    takeKnown(client, old, known);
    return known;
  }

  private void takeKnown(ClientStructs client, Map<Long, ClockSet> from, IntRanges known) {
    ClockSet of = from.get(client.id);
    if (of == null) {
      return;
    }
    ranges -= of.size();
    of.moveBelow(client.nextClock, known);
    ranges += of.size();
    if (of.size() == 0) {
      from.remove(client.id);
    }
  }

  /**
   * Gives up what was old already, and calls old what is young.
   *
   * @return how many ranges were given up
   */
  int age() {
    int given = old.values().stream().mapToInt(ClockSet::size).sum();
    ranges -= given;
    old = young;
    young = new HashMap<>();
    return given;
  }

  IdSet toIdSet() {
    IdSet set = new IdSet();
    old.forEach((client, of) -> set.addAll(client, of.toRanges()));
    young.forEach((client, of) -> set.addAll(client, of.toRanges()));
    return set;
  }
}
