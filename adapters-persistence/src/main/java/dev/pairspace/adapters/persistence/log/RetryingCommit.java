package dev.pairspace.adapters.persistence.log;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;

/**
 * Tries to commit a batch until it is certain whether it is stored: for ever while the store is
 * down, and for ever while the end of an earlier attempt is in doubt. Confined to the writer's
 * thread, except for {@link #abandon}.
 */
final class RetryingCommit {

  private static final Logger LOGGER = System.getLogger(RetryingCommit.class.getName());

  private final BatchTransaction transaction;
  private final GroupCommitSettings settings;
  private final UUID writer;
  private final RandomGenerator random;
  private final CommitMeter meter;
  private final CountDownLatch abandoned = new CountDownLatch(1);
  private long lastNumber;

  RetryingCommit(
      BatchTransaction transaction,
      GroupCommitSettings settings,
      UUID writer,
      RandomGenerator random,
      CommitMeter meter) {
    this.transaction = transaction;
    this.settings = settings;
    this.writer = writer;
    this.random = random;
    this.meter = meter;
  }

  /** What is certain about a batch. */
  sealed interface Decision {
    record Committed(SequenceNumbers numbering) implements Decision {}

    /**
     * Nothing was stored, although the store works.
     *
     * @param refused whether trying again is useless
     * @param state SQLSTATE
     */
    record Failed(boolean refused, String state) implements Decision {}
  }

  /**
   * @throws InterruptedException if the writer was told to give up; then nothing is certain
   */
  Decision commit(Batch batch) throws InterruptedException {
    long number = ++lastNumber;
    RetryDelay delay = new RetryDelay(settings, random);
    SequenceNumbers doubtful = null;
    while (true) {
      CommitResult result = attempt(number, batch);
      if (result instanceof CommitResult.Committed committed) {
        return new Decision.Committed(committed.numbering());
      } else if (result instanceof CommitResult.CommittedBefore) {
        return committedBefore(number, doubtful);
      } else if (result instanceof CommitResult.InDoubt inDoubt) {
        doubtful = inDoubt.numbering();
        pause(delay.next(), number, inDoubt.cause());
      } else if (result instanceof CommitResult.RolledBack rolledBack) {
        doubtful = rolledBack.stamped() ? null : doubtful;
        if (doubtful == null && Failure.of(rolledBack.cause()) != Failure.STORE_DOWN) {
          return failed(rolledBack.cause());
        }
        pause(delay.next(), number, rolledBack.cause());
      }
    }
  }

  private CommitResult attempt(long number, Batch batch) {
    long since = System.nanoTime();
    CommitResult result = transaction.attempt(number, batch);
    meter.attempted(result, System.nanoTime() - since);
    return result;
  }

  /** Ends all waiting for a retry. What is not committed yet stays undecided. */
  void abandon() {
    abandoned.countDown();
  }

  private Decision committedBefore(long number, SequenceNumbers doubtful) {
    if (doubtful == null) {
      throw new IllegalStateException(
          "batch " + number + " of writer " + writer + " was committed by another writer");
    }
    LOGGER.log(Level.INFO, "log.commit.confirmed writer={0} batch={1}", writer, number);
    return new Decision.Committed(doubtful);
  }

  private static Decision failed(SQLException cause) {
    return new Decision.Failed(Failure.of(cause) == Failure.REFUSED, Failure.stateOf(cause));
  }

  private void pause(Duration delay, long number, SQLException cause) throws InterruptedException {
    LOGGER.log(
        Level.WARNING,
        "log.commit.failed writer={0} batch={1} state={2} reason=\"{3}\" retryInMillis={4}",
        writer,
        number,
        Failure.stateOf(cause),
        Failure.reasonOf(cause),
        delay.toMillis());
    rest(delay);
  }

  /**
   * Waits.
   *
   * @throws InterruptedException if the writer was told to give up
   */
  void rest(Duration delay) throws InterruptedException {
    if (abandoned.await(delay.toNanos(), NANOSECONDS)) {
      throw new InterruptedException("abandoned");
    }
  }
}
