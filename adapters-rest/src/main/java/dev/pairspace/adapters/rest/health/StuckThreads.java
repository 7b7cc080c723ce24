package dev.pairspace.adapters.rest.health;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/**
 * Threads that wait for each other for ever. To find them the JVM stops all others for some
 * milliseconds, and any client may ask; so they are looked for once in a while, however often
 * requests come. Safe for any thread.
 */
public final class StuckThreads {

  static final Duration SEARCH_INTERVAL = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final IntSupplier search;
  private Instant searched = Instant.MIN;
  private int found;

  public StuckThreads(InstantSource clock) {
    this(clock, StuckThreads::search);
  }

  StuckThreads(InstantSource clock, IntSupplier search) {
    this.clock = clock;
    this.search = search;
  }

  private static int search() {
    long[] stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
    return stuck == null ? 0 : stuck.length;
  }

  /** How many there were, at most ten seconds ago. */
  synchronized int count() {
    Instant now = clock.instant();
    // The clock may have been put back.
    if (now.isBefore(searched) || !now.isBefore(searched.plus(SEARCH_INTERVAL))) {
      searched = now;
      found = search.getAsInt();
    }
    return found;
  }
}
