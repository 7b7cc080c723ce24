package dev.pairspace.adapters.persistence.log;

import static dev.pairspace.adapters.persistence.log.TestLog.append;
import static dev.pairspace.adapters.persistence.log.TestLog.contents;
import static dev.pairspace.adapters.persistence.log.TestLog.logged;
import static dev.pairspace.adapters.persistence.log.TestLog.outcomeOf;
import static dev.pairspace.adapters.persistence.log.TestLog.randomId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.adapters.persistence.log.FaultyDataSource.Point;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import dev.pairspace.domain.document.DocumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections break anywhere: what is called committed is there, and it is there once. */
class LostConnectionTest {

  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = TestDatabase.migrated();
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void an_update_is_stored_once_wherever_its_first_connection_breaks(Point point) throws Exception {
    var document = newDocument();
    var log = TestLog.open(breaking(firstTimeAt(point)));

    var outcome = outcomeOf(append(log, document, "precious"));

    assertThat(outcome).isEqualTo(new Committed(2));
    assertThat(contents(log, document)).containsExactly("first", "precious");
    assertThat(log.close(Duration.ofSeconds(5))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void an_established_writer_stores_once_as_well(Point point) throws Exception {
    var document = newDocument();
    var armed = new AtomicInteger();
    var log = TestLog.open(breaking(at -> at == point && armed.compareAndSet(1, 0)));
    outcomeOf(append(log, document, "calm"));
    armed.set(1);

    var outcome = outcomeOf(append(log, document, "precious"));

    assertThat(outcome).isEqualTo(new Committed(3));
    assertThat(contents(log, document)).containsExactly("first", "calm", "precious");
    assertThat(log.close(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void a_commit_in_doubt_keeps_its_number_although_another_node_went_on() throws Exception {
    var document = newDocument();
    var other = TestLog.open(database.dataSource());
    var broken = new AtomicInteger();
    Predicate<Point> breakAndLetTheOtherGoOn =
        point -> {
          if (point != Point.AFTER_COMMIT || broken.getAndIncrement() > 0) {
            return false;
          }
          outcomeOf(append(other, document, "of the other"));
          return true;
        };
    var log = TestLog.open(breaking(breakAndLetTheOtherGoOn));

    var outcome = outcomeOf(append(log, document, "in doubt"));

    assertThat(outcome).isEqualTo(new Committed(2));
    assertThat(contents(log, document)).containsExactly("first", "in doubt", "of the other");
    log.close(Duration.ofSeconds(5));
    other.close(Duration.ofSeconds(5));
  }

  @Test
  void terminated_server_processes_lose_and_double_nothing() throws Exception {
    var documents = List.of(newDocument(), newDocument(), newDocument());
    var log = TestLog.open(database.dataSource());
    List<CompletionStage<AppendOutcome>> stages = new ArrayList<>();

    for (int i = 0; i < 300; i++) {
      stages.add(append(log, documents.get(i % 3), "u" + i));
      if (i % 10 == 9) {
        outcomeOf(stages.get(i - 5));
        terminateWriters();
      }
    }

    assertThat(stages.stream().map(TestLog::outcomeOf)).allMatch(Committed.class::isInstance);
    for (int d = 0; d < 3; d++) {
      int offset = d;
      var expected =
          Stream.concat(
              Stream.of("first"), IntStream.range(0, 100).mapToObj(i -> "u" + (i * 3 + offset)));
      assertThat(contents(log, documents.get(d))).containsExactlyElementsOf(expected.toList());
    }
    log.close(Duration.ofSeconds(5));
  }

  /** More on demand: {@code -Dpairspace.seeds=1000}. */
  static Stream<Long> seeds() {
    return new Random(20261121).longs(Integer.getInteger("pairspace.seeds", 12)).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void under_random_breaks_each_update_is_stored_once_and_in_order(long seed) throws Exception {
    var random = new Random(seed);
    var documents = List.of(newDocument(), newDocument(), newDocument(), newDocument());
    var faulty = breaking(point -> chance(random, 0.2));
    var log = TestLog.open(faulty);
    List<List<String>> expected = new ArrayList<>();
    documents.forEach(document -> expected.add(new ArrayList<>(List.of("first"))));

    List<CompletionStage<AppendOutcome>> stages = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int d = i * 7 % documents.size();
      stages.add(append(log, documents.get(d), "u" + i));
      expected.get(d).add("u" + i);
      if (i % 4 == 0) {
        assertEveryCommittedUpdateIsReadable(documents.get(d), outcomeOf(stages.get(i / 2)), i / 2);
      }
    }
    stages.forEach(TestLog::outcomeOf);

    faulty.heal();
    for (int d = 0; d < documents.size(); d++) {
      assertThat(contents(log, documents.get(d))).as("seed %d", seed).isEqualTo(expected.get(d));
    }
    assertThat(log.close(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void a_writer_that_dies_leaves_everything_committed_and_nothing_by_half() throws Exception {
    var document = newDocument();
    var dead = new AtomicBoolean();
    var log = TestLog.open(breaking(point -> dead.get()));
    List<CompletionStage<AppendOutcome>> stages = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      var pair = List.of(logged("a" + i), logged("b" + i));
      stages.add(log.updateLog().append(document, pair));
      if (i == 200) {
        outcomeOf(stages.get(100));
        dead.set(true);
      }
    }

    assertThat(log.close(Duration.ofMillis(100))).isFalse();
    var reborn = TestLog.open(database.dataSource());
    var stored = contents(reborn, document);
    reborn.close(Duration.ofSeconds(5));

    var acknowledged =
        stages.stream().filter(stage -> stage.toCompletableFuture().isDone()).count();
    assertThat(stored.size()).isGreaterThanOrEqualTo((int) (1 + 2 * acknowledged));
    assertThat(stored.size() % 2).as("pairs are stored together").isOne();
    for (int i = 0; i < (stored.size() - 1) / 2; i++) {
      assertThat(stored.subList(1 + 2 * i, 3 + 2 * i)).containsExactly("a" + i, "b" + i);
    }
  }

  @Test
  void a_read_that_fails_is_an_exception_and_not_an_empty_document() throws Exception {
    var document = newDocument();
    var log = TestLog.open(breaking(point -> true));

    assertThatThrownBy(() -> log.updateLog().read(document, 0, 9))
        .isInstanceOf(StorageUnavailableException.class);
    assertThatThrownBy(() -> log.snapshotStore().newest(document))
        .isInstanceOf(StorageUnavailableException.class);
    log.close(Duration.ofSeconds(5));
  }

  private static void assertEveryCommittedUpdateIsReadable(
      DocumentId anyDocument, AppendOutcome outcome, int number) {
    assertThat(outcome)
        .as("update %d, seen from %s", number, anyDocument)
        .isInstanceOf(Committed.class);
    var found =
        database.query(
            "SELECT count(*) FROM document_update WHERE payload = convert_to('u%d', 'UTF8')"
                .formatted(number));
    assertThat((Long) found).isPositive();
  }

  private static boolean chance(Random random, double probability) {
    synchronized (random) {
      return random.nextDouble() < probability;
    }
  }

  private static Predicate<Point> firstTimeAt(Point point) {
    var done = new AtomicInteger();
    return at -> at == point && done.getAndIncrement() == 0;
  }

  private static FaultyDataSource breaking(Predicate<Point> plan) {
    return new FaultyDataSource(database.dataSource(), plan);
  }

  private static DocumentId newDocument() {
    var document = randomId();
    new TestDocuments(database).create(document, logged("first"));
    return document;
  }

  private static void terminateWriters() {
    database.execute(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()""");
  }
}
