package dev.pairspace.adapters.websocket.outbound;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a peer keeps us waiting: for the end of what is under way, and for the answer to a ping.
 * Confined to its outbox's lock.
 */
final class PeerTimeouts {
  private static final Duration SEND_AT_MOST = Duration.ofSeconds(10);
  private static final Duration DISTRUST_AFTER = Duration.ofSeconds(2);
  private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(30);
  private static final int SLOWEST_BYTES_PER_SECOND = 32 << 10;
  private static final int SLOWEST_WHEN_SCARCE = 1 << 20;

  private Instant underWaySince = Instant.MAX;
  private Instant unansweredSince = Instant.MAX;

  /** A frame or ping is handed to the container. */
  void begun(Instant now) {
    underWaySince = now;
  }

  /** Nothing is under way. */
  void rested() {
    underWaySince = Instant.MAX;
  }

  /** A ping is sent. */
  void asked(Instant now) {
    if (unansweredSince.equals(Instant.MAX)) {
      unansweredSince = now;
    }
  }

  /**
   * A ping is answered.
   *
   * @param outstanding whether later ones are not
   */
  void answered(Instant now, boolean outstanding) {
    unansweredSince = outstanding ? now : Instant.MAX;
  }

  /**
   * @param allowance what a slow peer may take longer, see {@link #allowanceFor}
   */
  Verdict verdict(Instant now, Duration allowance) {
    if (isLonger(underWaySince, now, SEND_AT_MOST.plus(allowance))) {
      return Verdict.LOST;
    }
    if (isLonger(unansweredSince, now, GIVE_UP_AFTER.plus(allowance))) {
      return Verdict.TOO_SLOW;
    }
    return isLonger(unansweredSince, now, DISTRUST_AFTER) ? Verdict.DOUBTFUL : Verdict.WELL;
  }

  private static boolean isLonger(Instant since, Instant now, Duration limit) {
    return !since.equals(Instant.MAX) && Duration.between(since, now).compareTo(limit) > 0;
  }

  /**
   * How long a slow but honest peer may take for so many bytes.
   *
   * @param scarce whether others wait for the memory that they take
   */
  static Duration allowanceFor(long bytes, boolean scarce) {
    return Duration.ofSeconds(bytes / (scarce ? SLOWEST_WHEN_SCARCE : SLOWEST_BYTES_PER_SECOND));
  }

  /** How a peer is judged. */
  enum Verdict {
    WELL,
    /** Has not answered for a while: is sent less at a time. */
    DOUBTFUL,
    /** Does not read what it is sent. */
    TOO_SLOW,
    /** The container does not say what became of a frame, and never will. */
    LOST
  }
}
