package dev.pairspace.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.adapters.persistence.TestDatabase;
import java.util.stream.IntStream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {

  private final TestDatabase database = TestDatabase.bare();
  private final SchemaMigration migration = new SchemaMigration(database.dataSource());

  @Test
  void a_new_database_gets_the_schema() {
    var version = migration.migrate();

    assertThat(version).isEqualTo("8");
    assertThat(database.query("SELECT count(*) FROM document_update")).isEqualTo(0L);
  }

  @Test
  void a_migrated_database_is_left_as_it_is() {
    migration.migrate();
    var applied = database.query("SELECT max(installed_on) FROM flyway_schema_history");

    migration.migrate();

    assertThat(database.query("SELECT max(installed_on) FROM flyway_schema_history"))
        .isEqualTo(applied);
  }

  @Test
  void nodes_that_start_at_once_do_not_get_in_each_others_way() {
    var versions =
        IntStream.range(0, 3)
            .parallel()
            .mapToObj(i -> new SchemaMigration(database.dataSource()).migrate())
            .toList();

    assertThat(versions).containsOnly("8");
  }

  @Test
  void a_migration_that_was_changed_afterwards_ends_the_start() {
    migration.migrate();
    database.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'");

    assertThatThrownBy(migration::migrate).isInstanceOf(FlywayException.class);
  }

  @Test
  void a_database_of_a_newer_program_ends_the_start() {
    migration.migrate();
    database.execute(
        """
        INSERT INTO flyway_schema_history
        SELECT installed_rank + 100, '999', 'from the future', type, 'V999__from_the_future.sql',
          checksum, installed_by, now(), execution_time, true
        FROM flyway_schema_history WHERE version = '1'""");

    assertThatThrownBy(migration::migrate).isInstanceOf(FlywayException.class);
  }
}
