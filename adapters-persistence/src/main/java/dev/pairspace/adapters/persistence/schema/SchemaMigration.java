package dev.pairspace.adapters.persistence.schema;

import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database's schema up to date. Nodes that start at once wait for each other. */
public final class SchemaMigration {

  private static final String LOCATION = "classpath:db/migration";

  private final Flyway flyway;

  public SchemaMigration(DataSource dataSource) {
    flyway =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .dataSource(dataSource)
            .locations(LOCATION)
            .failOnMissingLocations(true)
            .ignoreMigrationPatterns(new String[0])
            .cleanDisabled(true)
            .load();
  }

  /**
   * Applies what is missing; does nothing to a database that is up to date.
   *
   * @return the schema's version afterwards
   * @throws org.flywaydb.core.api.FlywayException if a migration fails, was changed after it had
   *     been applied, or is newer than this program
   */
  public String migrate() {
    flyway.migrate();
    return currentVersion();
  }

  private String currentVersion() {
    return Objects.requireNonNull(flyway.info().current(), "no migration found in " + LOCATION)
        .getVersion()
        .getVersion();
  }
}
