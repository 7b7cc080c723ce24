package dev.pairspace.application.port;

import dev.pairspace.application.port.StoreProbe.Condition;

class InMemoryStoreProbeTest extends StoreProbeContract {

  @Override
  protected StoreProbe ofMigratedStore() {
    return new InMemoryStoreProbe();
  }

  @Override
  protected StoreProbe ofEmptyStore() {
    return telling(new Condition.NotMigrated("no migration was applied"));
  }

  @Override
  protected StoreProbe ofUnreachableStore(String host) {
    return telling(new Condition.Unreachable("no answer"));
  }

  private static StoreProbe telling(Condition condition) {
    var probe = new InMemoryStoreProbe();
    probe.tell(condition);
    return probe;
  }
}
