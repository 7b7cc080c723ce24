package dev.pairspace.application.readiness;

import dev.pairspace.application.port.StoreProbe;
import dev.pairspace.application.port.StoreProbe.Condition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Remembers how the store was when it was last asked, so that a caller gets an answer at once, even
 * while the store does not answer. One thread asks the store, any thread may ask here.
 */
public final class StoreWatch {

  /** What was found longer ago says nothing about now. Inclusive. */
  public static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);

  private record Seen(Condition condition, Instant at) {}

  private final StoreProbe probe;
  private final InstantSource clock;

  private volatile Seen last;

  public StoreWatch(StoreProbe probe, InstantSource clock) {
    this.probe = probe;
    this.clock = clock;
    this.last =
        new Seen(new Condition.Unreachable("the database has not been asked yet"), clock.instant());
  }

  /** Asks the store; blocks for as long as it takes to answer. To be called every second. */
  public void look() {
    Condition condition = probe.probe();
    last = new Seen(condition, clock.instant());
  }

  /** The condition of the store, without asking it. */
  public Condition condition() {
    Seen seen = last;
    Duration age = Duration.between(seen.at(), clock.instant());
    return age.compareTo(LONGEST_SILENCE) <= 0
        ? seen.condition()
        : new Condition.Unreachable(
            "the database has not answered for " + age.toSeconds() + " seconds");
  }
}
