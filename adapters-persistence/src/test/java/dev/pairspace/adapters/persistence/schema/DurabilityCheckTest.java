package dev.pairspace.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.adapters.persistence.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class DurabilityCheckTest {

  private static EmbeddedPostgres durable;

  @BeforeAll
  static void start() throws IOException {
    durable =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(new File("target/postgres"))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
  }

  @AfterAll
  static void stop() throws IOException {
    durable.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "local", "remote_write", "remote_apply"})
  void a_database_whose_commits_wait_for_the_disk_at_least_passes(String value) {
    assertThatCode(() -> checkWith("synchronous_commit", value)).doesNotThrowAnyException();
  }

  @Test
  void asynchronous_commits_are_refused_with_a_sentence_that_names_the_setting() {
    assertThatThrownBy(() -> checkWith("synchronous_commit", "off"))
        .isInstanceOf(UnsafeDatabaseException.class)
        .hasMessageContaining("synchronous_commit")
        .hasMessageNotContaining("fsync");
  }

  @Test
  void a_database_as_the_embedded_one_comes_is_refused() {
    var asItComes = TestDatabase.bare().dataSource();

    assertThatThrownBy(() -> new DurabilityCheck(asItComes).requireDurable())
        .isInstanceOf(UnsafeDatabaseException.class)
        .hasMessageContaining("fsync, full_page_writes, synchronous_commit");
  }

  @Test
  void a_database_that_cannot_be_asked_does_not_pass() {
    var nowhere = TestDatabase.bare().dataSource();
    nowhere.setPortNumbers(new int[] {1});

    assertThatThrownBy(() -> new DurabilityCheck(nowhere).requireDurable())
        .isInstanceOf(SQLException.class);
  }

  private static void checkWith(String setting, String value) throws SQLException {
    var dataSource = (PGSimpleDataSource) durable.getPostgresDatabase();
    dataSource.setOptions("-c " + setting + "=" + value);
    new DurabilityCheck(dataSource).requireDurable();
  }
}
