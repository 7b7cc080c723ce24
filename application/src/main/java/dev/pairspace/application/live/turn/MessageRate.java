package dev.pairspace.application.live.turn;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something may be said: so many times at once, and then once in each period; a token
 * bucket. Confined to the room's turn.
 */
public final class MessageRate {
  private final int burst;
  private final Duration period;
  private double tokens;
  private Instant countedAt = Instant.MIN;

  /**
   * @param burst at least 1
   */
  public MessageRate(int burst, Duration period) {
    this.burst = burst;
    this.period = period;
    this.tokens = burst;
  }

  /** Whether it may be said now; if so, it counts. */
  public boolean take(Instant now) {
    if (countedAt.equals(Instant.MIN)) {
      countedAt = now;
    }
    long since = Math.max(0, Duration.between(countedAt, now).toMillis());
    tokens = Math.min(burst, tokens + (double) since / period.toMillis());
    countedAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
