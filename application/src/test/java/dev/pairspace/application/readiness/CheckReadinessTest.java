package dev.pairspace.application.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.InMemoryStoreProbe;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.application.port.StoreProbe.Condition;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckReadinessTest {

  private Instant now = Instant.EPOCH;

  private final InMemoryStoreProbe probe = new InMemoryStoreProbe();
  private final StoreWatch store = new StoreWatch(probe, () -> now);
  private final CheckReadiness check = new CheckReadiness(store, new InMemoryUpdateLog());

  @Test
  void a_store_that_nobody_has_asked_yet_is_not_ready() {
    assertThat(check.handle().isReady()).isFalse();
  }

  @Test
  void a_usable_store_with_nothing_waiting_is_ready() {
    store.look();

    assertThat(check.handle().isReady()).isTrue();
  }

  @Test
  void a_store_that_does_not_answer_is_not() {
    probe.tell(new Condition.Unreachable("no connection"));
    store.look();

    var report = check.handle();

    assertThat(report.isReady()).isFalse();
    assertThat(report.databaseReachable()).isFalse();
    assertThat(report.store()).isEqualTo("no connection");
  }

  @Test
  void a_store_with_another_schema_is_not() {
    probe.tell(new Condition.NotMigrated("the schema is missing"));
    store.look();

    var report = check.handle();

    assertThat(report.isReady()).isFalse();
    assertThat(report.databaseReachable()).isTrue();
    assertThat(report.schemaMigrated()).isFalse();
  }

  @Test
  void what_the_store_said_counts_for_three_seconds() {
    store.look();

    now = now.plus(StoreWatch.LONGEST_SILENCE);
    assertThat(check.handle().isReady()).isTrue();

    now = now.plus(Duration.ofMillis(1_001));
    var report = check.handle();
    assertThat(report.databaseReachable()).isFalse();
    assertThat(report.store()).isEqualTo("the database has not answered for 4 seconds");
  }

  @Test
  void a_store_that_answers_again_is_ready_again() {
    store.look();
    now = now.plus(Duration.ofMinutes(1));

    store.look();

    assertThat(check.handle().isReady()).isTrue();
  }
}
