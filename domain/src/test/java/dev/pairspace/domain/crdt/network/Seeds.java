package dev.pairspace.domain.crdt.network;

import java.util.stream.LongStream;

/**
 * The seeds of a run: a fixed handful in every build, or {@code -Dpairspace.seeds=5000} of them on
 * demand, counted from {@code -Dpairspace.firstSeed=0}.
 */
public final class Seeds {
  private Seeds() {}

  /** As many seeds as a build has time for, unless told otherwise. */
  public static LongStream upTo(int usual) {
    long from = Long.getLong("pairspace.firstSeed", 0);
    return LongStream.range(from, from + Long.getLong("pairspace.seeds", usual));
  }
}
