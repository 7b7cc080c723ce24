package dev.pairspace.adapters.persistence;

import dev.pairspace.adapters.persistence.schema.SchemaMigration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own on a real PostgreSQL, which starts once per JVM. Databases are copies of a
 * migrated template, hence cheap. Nothing waits for the disk: no test pulls the plug.
 */
public final class TestDatabase {

  private static final String TEMPLATE = "pairspace_template";
  private static final AtomicInteger LAST = new AtomicInteger();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** An empty database with the current schema. */
  public static TestDatabase migrated() {
    return create(" TEMPLATE " + Cluster.withTemplate());
  }

  /** A database without anything in it. */
  public static TestDatabase bare() {
    return create("");
  }

  private static TestDatabase create(String clause) {
    String name = "test_" + LAST.incrementAndGet();
    new TestDatabase("postgres").execute("CREATE DATABASE " + name + clause);
    return new TestDatabase(name);
  }

  /** Each connection is a new one; nothing is pooled. */
  public PGSimpleDataSource dataSource() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setServerNames(new String[] {"localhost"});
    dataSource.setPortNumbers(new int[] {port()});
    dataSource.setDatabaseName(name);
    dataSource.setUser("postgres");
    return dataSource;
  }

  public int port() {
    return Cluster.POSTGRES.getPort();
  }

  public void execute(String sql) {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new AssertionError(sql, failure);
    }
  }

  /** The only value of a query; null if it is null. */
  public Object query(String sql) {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getObject(1);
    } catch (SQLException failure) {
      throw new AssertionError(sql, failure);
    }
  }

  /** Returns once a connection to this database waits for a lock of another. */
  public void awaitWaitingForLock() {
    String waiting =
        "SELECT count(*) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while ((long) query(waiting) == 0) {
      Thread.onSpinWait();
    }
  }

  private static final class Cluster {
    private static final EmbeddedPostgres POSTGRES = start();

    private static boolean templateIsReady;

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(new File("target/postgres"))
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("max_connections", "200")
            .start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static synchronized String withTemplate() {
      if (!templateIsReady) {
        new TestDatabase("postgres").execute("CREATE DATABASE " + TEMPLATE);
        DataSource template = new TestDatabase(TEMPLATE).dataSource();
        new SchemaMigration(template).migrate();
        templateIsReady = true;
      }
      return TEMPLATE;
    }
  }
}
