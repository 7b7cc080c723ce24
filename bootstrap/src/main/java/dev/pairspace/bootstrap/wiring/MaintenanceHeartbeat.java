package dev.pairspace.bootstrap.wiring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells whether the maintenance of rooms and sockets still runs: a server whose threads hang looks
 * healthy otherwise. Safe for any thread.
 */
@Singleton
final class MaintenanceHeartbeat {
  private static final Duration LATE_AFTER = Duration.ofSeconds(10);

  private final InstantSource clock;
  private volatile Instant lastBeat;

  @Inject
  MaintenanceHeartbeat(InstantSource clock) {
    this.clock = clock;
    this.lastBeat = clock.instant();
  }

  /** One more round of maintenance is done; about every second. */
  void beat() {
    lastBeat = clock.instant();
  }

  /** Whether the last beat is more than ten seconds ago. */
  boolean isLate() {
    return Duration.between(lastBeat, clock.instant()).compareTo(LATE_AFTER) > 0;
  }
}
