package dev.pairspace.adapters.persistence.log;

import static dev.pairspace.adapters.persistence.log.TestLog.append;
import static dev.pairspace.adapters.persistence.log.TestLog.contents;
import static dev.pairspace.adapters.persistence.log.TestLog.logged;
import static dev.pairspace.adapters.persistence.log.TestLog.outcomeOf;
import static dev.pairspace.adapters.persistence.log.TestLog.randomId;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How updates are gathered, how the writer ends, and what a damaged log gives. */
class GroupCommitTest {

  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = TestDatabase.migrated();
  }

  @Test
  void updates_of_many_documents_share_few_commits() throws Exception {
    var own = TestDatabase.migrated();
    var documents = IntStream.range(0, 50).mapToObj(i -> newDocument(own)).toList();
    var log = open(own, Duration.ofMillis(200));

    List<CompletionStage<AppendOutcome>> stages =
        IntStream.range(0, 2000)
            .mapToObj(i -> append(log, documents.get(i % 50), "u" + i))
            .toList();
    stages.forEach(TestLog::outcomeOf);

    var batches = (Long) own.query("SELECT last_batch FROM log_writer");
    assertThat(batches).isLessThan(30);
    log.close(Duration.ofSeconds(5));
  }

  @Test
  void enough_bytes_end_the_waiting_before_the_window_does() throws Exception {
    var document = newDocument(database);
    var log = open(database, Duration.ofSeconds(1));
    outcomeOf(append(log, document, "opens the window"));
    var big = new LoggedUpdate(Update.of(new byte[300 << 10]), "alice");

    long startNanos = System.nanoTime();
    outcomeOf(log.updateLog().append(document, List.of(big)));

    assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofMillis(900));
    log.close(Duration.ofSeconds(5));
  }

  @Test
  void closing_commits_what_waits() throws Exception {
    var document = newDocument(database);
    var log = open(database, Duration.ofSeconds(1));
    outcomeOf(append(log, document, "one"));
    var last = append(log, document, "last");

    var all = log.close(Duration.ofSeconds(10));

    assertThat(all).isTrue();
    assertThat(last.toCompletableFuture()).isCompletedWithValue(new Committed(3));
  }

  @Test
  void closing_admits_it_when_the_store_stays_down() throws Exception {
    var down = new FaultyDataSource(database.dataSource(), point -> true);
    var log = TestLog.open(down);
    var stage = append(log, newDocument(database), "stranded");

    var all = log.close(Duration.ofMillis(200));

    assertThat(all).isFalse();
    assertThat(stage.toCompletableFuture()).isNotDone();
    assertThat(log.updateLog().backlog().updates()).isOne();
  }

  @Test
  void a_closed_log_neither_stores_nor_answers_what_comes_late() throws Exception {
    var document = newDocument(database);
    var log = TestLog.open(database.dataSource());
    log.close(Duration.ofSeconds(5));

    var late = append(log, document, "late");

    assertThat(late.toCompletableFuture()).isNotDone();
    assertThat(contents(log, document)).containsExactly("first");
    assertThat(log.close(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void what_waits_while_the_store_is_down_is_counted_and_committed_later() throws Exception {
    var document = newDocument(database);
    var faulty = new FaultyDataSource(database.dataSource(), point -> true);
    var log = TestLog.open(faulty);

    var stage = append(log, document, "patient");
    var other = append(log, document, "patient too");

    assertThat(log.updateLog().backlog().updates()).isEqualTo(2);
    assertThat(log.updateLog().backlog().bytes()).isEqualTo("patientpatient too".length());
    assertThat(stage.toCompletableFuture()).isNotDone();
    faulty.heal();
    assertThat(outcomeOf(stage)).isEqualTo(new Committed(2));
    assertThat(outcomeOf(other)).isEqualTo(new Committed(3));
    log.close(Duration.ofSeconds(5));
  }

  @Test
  void an_error_in_the_middle_of_a_batch_does_not_end_the_saving() throws Exception {
    var document = newDocument(database);
    var errors = new AtomicInteger(3);
    var log =
        TestLog.open(
            new FaultyDataSource(
                database.dataSource(),
                point -> {
                  if (errors.getAndDecrement() > 0) {
                    throw new OutOfMemoryError("for this test, at " + point);
                  }
                  return false;
                }));

    assertThat(outcomeOf(append(log, document, "kept"))).isEqualTo(new Committed(2));
    assertThat(outcomeOf(append(log, document, "next"))).isEqualTo(new Committed(3));
    assertThat(contents(log, document)).containsExactly("first", "kept", "next");
    log.close(Duration.ofSeconds(5));
  }

  @Test
  void attempts_that_failed_are_counted() throws Exception {
    var document = newDocument(database);
    var failures = new AtomicInteger(3);
    var faulty =
        new FaultyDataSource(database.dataSource(), point -> failures.getAndDecrement() > 0);
    var log = TestLog.open(faulty);

    var stage = append(log, document, "patient");

    assertThat(outcomeOf(stage)).isEqualTo(new Committed(2));
    assertThat(log.updateLog().achievement().failures()).isEqualTo(3);
    assertThat(log.updateLog().achievement().commits()).isOne();
    log.close(Duration.ofSeconds(5));
  }

  @Test
  void what_does_not_fit_on_the_disk_is_committed_as_soon_as_it_does() throws Exception {
    var own = TestDatabase.migrated();
    var document = newDocument(own);
    own.execute(
        """
        CREATE SEQUENCE attempts;
        CREATE FUNCTION be_full_three_times() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('attempts') <= 3 THEN
            RAISE disk_full;
          END IF;
          RETURN new;
        END $$;
        CREATE TRIGGER full_disk BEFORE INSERT ON document_update
        FOR EACH ROW EXECUTE FUNCTION be_full_three_times()""");
    var log = TestLog.open(own.dataSource());

    var stage = append(log, document, "kept");

    assertThat(outcomeOf(stage)).isEqualTo(new Committed(2));
    assertThat(log.updateLog().achievement().failures()).isEqualTo(3);
    assertThat(contents(log, document)).containsExactly("first", "kept");
    log.close(Duration.ofSeconds(5));
  }

  @Test
  void a_defect_of_the_writer_costs_no_update() throws Exception {
    var document = newDocument(database);
    var faulty = new FaultyDataSource(database.dataSource(), point -> true);
    var random = new RandomThatFailsOnce();
    var log = LogPersistence.open(faulty, TestLog.IMPATIENT, Thread::new, random);

    var one = append(log, document, "one");
    assertThat(random.failed.await(30, SECONDS)).isTrue();
    var two = append(log, document, "two");
    faulty.heal();

    assertThat(outcomeOf(one)).isEqualTo(new Committed(2));
    assertThat(outcomeOf(two)).isEqualTo(new Committed(3));
    assertThat(contents(log, document)).containsExactly("first", "one", "two");
    assertThat(log.close(Duration.ofSeconds(5))).isTrue();
  }

  /** The first delay that it is asked for meets a defect. */
  private static final class RandomThatFailsOnce implements RandomGenerator {
    private final CountDownLatch failed = new CountDownLatch(1);

    @Override
    public long nextLong() {
      if (failed.getCount() > 0) {
        failed.countDown();
        throw new StackOverflowError("told to fail");
      }
      return 0;
    }
  }

  @Test
  void commits_are_durable_even_where_the_role_is_set_otherwise() throws Exception {
    var own = TestDatabase.migrated();
    var document = newDocument(own);
    own.execute(
        """
        ALTER TABLE document_update
        ADD CHECK (seq = 1 OR current_setting('synchronous_commit') = 'on')""");
    var careless = own.dataSource();
    careless.setOptions("-c synchronous_commit=off");
    var log = TestLog.open(careless);

    assertThat(outcomeOf(append(log, document, "safe"))).isEqualTo(new Committed(2));
    log.close(Duration.ofSeconds(5));
  }

  private static LogPersistence open(TestDatabase database, Duration window) {
    return LogPersistence.open(
        database.dataSource(), GroupCommitSettings.withWindow(window), Thread::new, new Random(1));
  }

  private static DocumentId newDocument(TestDatabase database) {
    var document = randomId();
    new TestDocuments(database).create(document, logged("first"));
    return document;
  }
}
