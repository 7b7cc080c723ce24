package dev.pairspace.application.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.InMemoryStoreProbe;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.application.port.StoreProbe.Condition;
import org.junit.jupiter.api.Test;

class CheckReadinessTest {

  private final InMemoryStoreProbe probe = new InMemoryStoreProbe();
  private final CheckReadiness check = new CheckReadiness(probe, new InMemoryUpdateLog());

  @Test
  void a_usable_store_with_nothing_waiting_is_ready() {
    assertThat(check.handle().isReady()).isTrue();
  }

  @Test
  void a_store_that_does_not_answer_is_not() {
    probe.tell(new Condition.Unreachable("no connection"));

    var report = check.handle();

    assertThat(report.isReady()).isFalse();
    assertThat(report.databaseReachable()).isFalse();
    assertThat(report.store()).isEqualTo("no connection");
  }

  @Test
  void a_store_with_another_schema_is_not() {
    probe.tell(new Condition.NotMigrated("the schema is missing"));

    var report = check.handle();

    assertThat(report.isReady()).isFalse();
    assertThat(report.databaseReachable()).isTrue();
    assertThat(report.schemaMigrated()).isFalse();
  }
}
