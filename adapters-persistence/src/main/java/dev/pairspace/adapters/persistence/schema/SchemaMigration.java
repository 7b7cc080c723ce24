package dev.pairspace.adapters.persistence.schema;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database's schema up to date. Nodes that start at once wait for each other. */
public final class SchemaMigration {

  private static final String LOCATION = "classpath:db/migration";

  private static final int NO_DEADLINE = 0;

  private final Flyway flyway;

  public SchemaMigration(DataSource dataSource) {
    flyway =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .dataSource(patient(dataSource))
            .locations(LOCATION)
            .failOnMissingLocations(true)
            .ignoreMigrationPatterns(new String[0])
            .cleanDisabled(true)
            .load();
  }

  /** A migration may take long: the deadlines of the data source do not apply to it. */
  private static DataSource patient(DataSource dataSource) {
    return (DataSource)
        Proxy.newProxyInstance(
            SchemaMigration.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(dataSource, arguments);
                if (result instanceof Connection connection) {
                  connection.setNetworkTimeout(Runnable::run, NO_DEADLINE);
                }
                return result;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
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
