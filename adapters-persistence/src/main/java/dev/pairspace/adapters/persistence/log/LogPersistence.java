package dev.pairspace.adapters.persistence.log;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.UpdateLog;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * The running update log with the snapshots beside it. It owns one thread, the writer, from its
 * opening until it is closed. Safe for concurrent use.
 *
 * <p>The data source must hand out connections outside of any global transaction. Stages of {@code
 * append} complete on the writer's thread: what is chained to them must be quick and must not
 * block.
 */
public final class LogPersistence {

  private final AppendQueue queue;
  private final RetryingCommit commits;
  private final CountDownLatch writerEnded = new CountDownLatch(1);
  private final Thread thread;
  private final UpdateLog updateLog;
  private final SnapshotStore snapshotStore;

  private LogPersistence(
      DataSource dataSource,
      GroupCommitSettings settings,
      ThreadFactory threads,
      RandomGenerator random) {
    UUID writer = UUID.randomUUID();
    queue = new AppendQueue(settings);
    CommitMeter meter = new CommitMeter();
    BatchTransaction transaction =
        new BatchTransaction(dataSource, writer, settings.connectionTimeout());
    commits = new RetryingCommit(transaction, settings, writer, random, meter);
    GroupCommit groupCommit = new GroupCommit(queue, commits, settings, random, meter);
    LogWriters writers = new LogWriters(dataSource);
    thread = threads.newThread(() -> runAndTell(groupCommit, () -> writers.forget(writer)));
    updateLog = new JdbcUpdateLog(queue, new LogReader(dataSource), meter);
    snapshotStore = new JdbcSnapshotStore(dataSource);
  }

  /**
   * Starts the writer.
   *
   * @param threads makes the writer's thread
   * @param random spreads the delays of retries
   */
  public static LogPersistence open(
      DataSource dataSource,
      GroupCommitSettings settings,
      ThreadFactory threads,
      RandomGenerator random) {
    LogPersistence persistence = new LogPersistence(dataSource, settings, threads, random);
    persistence.thread.start();
    return persistence;
  }

  public UpdateLog updateLog() {
    return updateLog;
  }

  public SnapshotStore snapshotStore() {
    return snapshotStore;
  }

  /**
   * Accepts no further update, commits what waits and ends the writer. The stages of updates that
   * arrive later stay open for ever: they are not stored. Can be called again.
   *
   * @param deadline how long that may take; then the writer gives up
   * @return whether everything that had arrived was decided in time; if not, the stages of what
   *     remains stay open
   */
  public boolean close(Duration deadline) throws InterruptedException {
    queue.close();
    boolean ended = writerEnded.await(deadline.toNanos(), NANOSECONDS);
    if (!ended) {
      commits.abandon();
      thread.interrupt();
    }
    return queue.isDrained();
  }

  private void runAndTell(GroupCommit groupCommit, Runnable forgetWriter) {
    try {
      groupCommit.run();
      if (queue.isDrained()) {
        forgetWriter.run();
      }
    } finally {
      writerEnded.countDown();
    }
  }
}
