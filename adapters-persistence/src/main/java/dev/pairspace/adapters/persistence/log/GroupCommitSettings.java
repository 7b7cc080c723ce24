package dev.pairspace.adapters.persistence.log;

import java.time.Duration;

/**
 * How updates are gathered into commits.
 *
 * @param window how long an update may wait for others, counted from the commit before; an update
 *     that finds the log idle does not wait
 * @param waitingBytes so many bytes of payload end the waiting early
 * @param batchBytes payload of one transaction; a single append may exceed it
 * @param firstRetry delay after the first failure, on average; doubles with each further one
 * @param longestRetry what the delay grows to, on average
 * @param connectionTimeout how long the server may be silent before its connection counts as lost
 */
public record GroupCommitSettings(
    Duration window,
    int waitingBytes,
    int batchBytes,
    Duration firstRetry,
    Duration longestRetry,
    Duration connectionTimeout) {

  private static final int KIB = 1024;

  public GroupCommitSettings {
    if (window.isNegative() || window.compareTo(Duration.ofSeconds(1)) > 0) {
      throw new IllegalArgumentException("group commit window: " + window);
    }
    if (waitingBytes < 1 || batchBytes < waitingBytes) {
      throw new IllegalArgumentException("waiting " + waitingBytes + ", batch " + batchBytes);
    }
    if (firstRetry.toMillis() < 1 || longestRetry.compareTo(firstRetry) < 0) {
      throw new IllegalArgumentException("retry after " + firstRetry + " to " + longestRetry);
    }
    if (connectionTimeout.toMillis() < 1) {
      throw new IllegalArgumentException("connection timeout: " + connectionTimeout);
    }
  }

  /** The usual settings with a window of the operator's choice, at most one second. */
  public static GroupCommitSettings withWindow(Duration window) {
    return new GroupCommitSettings(
        window,
        256 * KIB,
        4 * KIB * KIB,
        Duration.ofMillis(100),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30));
  }
}
