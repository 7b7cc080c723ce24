package dev.pairspace.adapters.persistence.log;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Growing, jittered delays, so that many nodes do not connect to a recovering database in step.
 * Confined to the writer's thread.
 */
final class RetryDelay {

  private final long longestMillis;
  private final RandomGenerator random;
  private long nextMillis;

  RetryDelay(GroupCommitSettings settings, RandomGenerator random) {
    this.nextMillis = settings.firstRetry().toMillis();
    this.longestMillis = settings.longestRetry().toMillis();
    this.random = random;
  }

  /** Between half and one and a half times its average, which doubles from call to call. */
  Duration next() {
    long average = nextMillis;
    nextMillis = Math.min(average * 2, longestMillis);
    return Duration.ofMillis(average / 2 + random.nextLong(average + 1));
  }
}
