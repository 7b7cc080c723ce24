package dev.pairspace.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.adapters.persistence.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class DurabilityCheckTest {

  private final PGSimpleDataSource dataSource = TestDatabase.bare().dataSource();

  @Test
  void a_durable_database_passes() {
    assertThatCode(() -> new DurabilityCheck(dataSource).requireDurable())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "remote_write", "remote_apply"})
  void whatever_waits_for_the_disk_at_least_passes(String value) {
    dataSource.setOptions("-c synchronous_commit=" + value);

    assertThatCode(() -> new DurabilityCheck(dataSource).requireDurable())
        .doesNotThrowAnyException();
  }

  @Test
  void asynchronous_commits_are_refused_with_a_sentence_that_names_the_setting() {
    dataSource.setOptions("-c synchronous_commit=off");

    assertThatThrownBy(() -> new DurabilityCheck(dataSource).requireDurable())
        .isInstanceOf(UnsafeDatabaseException.class)
        .hasMessageContaining("synchronous_commit");
  }

  @Test
  void a_database_as_the_embedded_one_comes_is_refused() throws Exception {
    try (var postgres =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(new File("target/postgres"))
            .setServerConfig("full_page_writes", "off")
            .start()) {

      assertThatThrownBy(() -> new DurabilityCheck(postgres.getPostgresDatabase()).requireDurable())
          .isInstanceOf(UnsafeDatabaseException.class)
          .hasMessageContaining("fsync, full_page_writes, synchronous_commit");
    }
  }

  @Test
  void a_database_that_cannot_be_asked_does_not_pass() {
    dataSource.setPortNumbers(new int[] {1});

    assertThatThrownBy(() -> new DurabilityCheck(dataSource).requireDurable())
        .isInstanceOf(SQLException.class);
  }
}
