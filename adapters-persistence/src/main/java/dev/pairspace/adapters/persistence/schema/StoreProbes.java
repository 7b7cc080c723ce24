package dev.pairspace.adapters.persistence.schema;

import dev.pairspace.application.port.StoreProbe;
import java.time.Duration;
import javax.sql.DataSource;

/** Makes what checks the condition of the database. */
public final class StoreProbes {

  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private StoreProbes() {}

  /** Asks the database behind the data source, with a connection for each question. */
  public static StoreProbe of(DataSource dataSource) {
    return new JdbcStoreProbe(dataSource, DEADLINE);
  }
}
