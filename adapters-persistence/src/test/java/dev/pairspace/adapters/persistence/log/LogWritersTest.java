package dev.pairspace.adapters.persistence.log;

import static dev.pairspace.adapters.persistence.log.TestLog.append;
import static dev.pairspace.adapters.persistence.log.TestLog.logged;
import static dev.pairspace.adapters.persistence.log.TestLog.outcomeOf;
import static dev.pairspace.adapters.persistence.log.TestLog.randomId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.adapters.persistence.log.FaultyDataSource.Point;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import dev.pairspace.domain.document.DocumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LogWritersTest {

  /** Asks only after hours whether a commit has happened. */
  private static final GroupCommitSettings PATIENT =
      new GroupCommitSettings(
          Duration.ofMillis(2),
          1 << 18,
          1 << 22,
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofSeconds(10));

  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void a_writer_that_has_ended_in_order_leaves_no_row() throws Exception {
    var document = newDocument();
    for (int start = 0; start < 3; start++) {
      var log = TestLog.open(database.dataSource());
      outcomeOf(append(log, document, "update"));
      assertThat(log.close(Duration.ofSeconds(10))).isTrue();
    }

    assertThat(rows()).isZero();
  }

  @Test
  void one_that_gives_up_in_doubt_keeps_its_row_although_the_database_answers() throws Exception {
    var document = newDocument();
    var inDoubt = new CountDownLatch(1);
    var breaksOnce =
        new FaultyDataSource(
            database.dataSource(),
            point -> {
              boolean breaks = point == Point.AFTER_COMMIT && inDoubt.getCount() > 0;
              if (breaks) {
                inDoubt.countDown();
              }
              return breaks;
            });
    List<Thread> threads = new ArrayList<>();
    var log = LogPersistence.open(breaksOnce, PATIENT, task -> noted(task, threads), new Random(1));
    append(log, document, "in doubt");
    inDoubt.await();

    assertThat(log.close(Duration.ofMillis(1))).isFalse();

    threads.get(0).join();
    assertThat(rows()).isOne();
  }

  private static Thread noted(Runnable task, List<Thread> threads) {
    var thread = new Thread(task);
    threads.add(thread);
    return thread;
  }

  @Test
  void rows_of_killed_writers_go_after_thirty_days_and_a_quiet_one_goes_on() throws Exception {
    var document = newDocument();
    var quiet = TestLog.open(database.dataSource());
    outcomeOf(append(quiet, document, "first of many"));
    database.execute("UPDATE log_writer SET committed_at = now() - interval '31 days'");
    database.execute("INSERT INTO log_writer (id, last_batch) VALUES (gen_random_uuid(), 7)");

    int forgotten = new LogWriters(database.dataSource()).forgetLost();

    assertThat(forgotten).isOne();
    assertThat(rows()).isOne();
    assertThat(outcomeOf(append(quiet, document, "after a long rest"))).isEqualTo(new Committed(3));
    assertThat(quiet.close(Duration.ofSeconds(10))).isTrue();
  }

  private long rows() {
    return (long) database.query("SELECT count(*) FROM log_writer");
  }

  private DocumentId newDocument() {
    var document = randomId();
    new TestDocuments(database).create(document, logged("first"));
    return document;
  }
}
