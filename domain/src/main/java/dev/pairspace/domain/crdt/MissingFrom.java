package dev.pairspace.domain.crdt;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What a peer lacks of a document if it missed some updates: of each client in them everything from
 * a clock on, and all deletions. Never less than what was missed, and small however much that was.
 * Immutable.
 */
public final class MissingFrom {

  /** No struct is missing; deletions may be. */
  public static final MissingFrom NO_CLOCK = new MissingFrom(Map.of());

  /** Beyond so many clients it costs less to send everything than to remember the difference. */
  private static final int MAX_CLIENTS = 1_000;

  private static final MissingFrom THE_BEGINNING = new MissingFrom(Map.of());

  private final Map<Long, Integer> clocks;

  private MissingFrom(Map<Long, Integer> clocks) {
    this.clocks = clocks;
  }

  /**
   * What a peer lacks if it had everything before this update, and missed it.
   *
   * @throws dev.pairspace.domain.crdt.encoding.MalformedInputException if the update is malformed
   */
  public static MissingFrom of(Update missed) {
    DecodedUpdate decoded = UpdateReader.read(missed, Budget.STORAGE);
    Map<Long, Integer> clocks = new HashMap<>();
    for (int section = 0; section < decoded.sections; section++) {
      int first = decoded.sectionStart[section];
      if (first < decoded.sectionStart[section + 1]) {
        clocks.put(decoded.sectionClient[section], decoded.clock[first]);
      }
    }
    return within(clocks);
  }

  /** What a peer lacks if it lacks both. */
  public MissingFrom and(MissingFrom other) {
    if (this == THE_BEGINNING || other == THE_BEGINNING) {
      return THE_BEGINNING;
    }
    if (covers(other)) {
      return this;
    }
    Map<Long, Integer> both = new HashMap<>(clocks);
    other.clocks.forEach((client, clock) -> both.merge(client, clock, Math::min));
    return within(both);
  }

  private boolean covers(MissingFrom other) {
    return other.clocks.entrySet().stream()
        .allMatch(
            entry -> clocks.getOrDefault(entry.getKey(), Integer.MAX_VALUE) <= entry.getValue());
  }

  private static MissingFrom within(Map<Long, Integer> clocks) {
    return clocks.size() > MAX_CLIENTS
        ? THE_BEGINNING
        : new MissingFrom(Collections.unmodifiableMap(clocks));
  }

  /** What a peer knows if it has all of this state except what is missing; never more. */
  public StateVector leftOf(StateVector all) {
    if (this == THE_BEGINNING) {
      return StateVector.EMPTY;
    }
    Map<Long, Long> known = new HashMap<>();
    for (long client : all.clients()) {
      long missing = clocks.getOrDefault(client, Integer.MAX_VALUE);
      known.put(client, Math.min(all.clockOf(client), missing));
    }
    return StateVector.of(known);
  }

  @Override
  public String toString() {
    return this == THE_BEGINNING ? "MissingFrom[the beginning]" : "MissingFrom" + clocks;
  }
}
