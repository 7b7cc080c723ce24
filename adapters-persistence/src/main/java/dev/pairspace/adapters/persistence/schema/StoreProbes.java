package dev.pairspace.adapters.persistence.schema;

import dev.pairspace.application.port.StoreProbe;
import javax.sql.DataSource;

/** Where one learns how the database is. */
public final class StoreProbes {

  private StoreProbes() {}

  /** Asks the database behind the data source, with a connection for each question. */
  public static StoreProbe of(DataSource dataSource) {
    return new JdbcStoreProbe(dataSource);
  }
}
