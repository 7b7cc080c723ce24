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
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LogWritersTest {

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
  void one_that_gives_up_in_doubt_keeps_its_row() throws Exception {
    var document = newDocument();
    var down = new AtomicBoolean();
    var log =
        TestLog.open(
            new FaultyDataSource(
                database.dataSource(),
                point -> {
                  if (point == Point.AFTER_COMMIT) {
                    down.set(true);
                  }
                  return down.get();
                }));
    append(log, document, "in doubt");

    assertThat(log.close(Duration.ofMillis(200))).isFalse();

    assertThat(rows()).isOne();
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
