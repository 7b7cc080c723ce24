package dev.pairspace.application.live.turn;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something may be said: so many times at once, and then once in each period; a token
 * bucket. Confined to the room's turn.
 */
public final class MessageRate {
  private final Duration period;
  private final Duration full;

  /** What is said costs a period; time that passes gives it back, however little passes at once. */
  private Duration credit;

  private Instant countedAt = Instant.MIN;

  /**
   * @param burst at least 1
   */
  public MessageRate(int burst, Duration period) {
    this.period = period;
    this.full = period.multipliedBy(burst);
    this.credit = full;
  }

  /** Whether it may be said now; if so, it counts. */
  public boolean take(Instant now) {
    if (countedAt.equals(Instant.MIN)) {
      countedAt = now;
    }
    if (now.isAfter(countedAt)) {
      Duration grown = credit.plus(Duration.between(countedAt, now));
      credit = grown.compareTo(full) < 0 ? grown : full;
      countedAt = now;
    }
    if (credit.compareTo(period) < 0) {
      return false;
    }
    credit = credit.minus(period);
    return true;
  }
}
