package dev.pairspace.adapters.persistence.schema;

import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.application.port.StoreProbe;
import dev.pairspace.application.port.StoreProbeContract;

class JdbcStoreProbeTest extends StoreProbeContract {

  private static final int NOBODY_LISTENS = 1;

  @Override
  protected StoreProbe ofMigratedStore() {
    return StoreProbes.of(TestDatabase.migrated().dataSource());
  }

  @Override
  protected StoreProbe ofEmptyStore() {
    return StoreProbes.of(TestDatabase.bare().dataSource());
  }

  @Override
  protected StoreProbe ofUnreachableStore(String host) {
    var dataSource = TestDatabase.bare().dataSource();
    dataSource.setServerNames(new String[] {host});
    dataSource.setPortNumbers(new int[] {NOBODY_LISTENS});
    return StoreProbes.of(dataSource);
  }
}
