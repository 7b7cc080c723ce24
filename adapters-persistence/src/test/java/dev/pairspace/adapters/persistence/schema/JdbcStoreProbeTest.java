package dev.pairspace.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.persistence.BackendProcess;
import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.application.port.StoreProbe;
import dev.pairspace.application.port.StoreProbe.Condition;
import dev.pairspace.application.port.StoreProbeContract;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JdbcStoreProbeTest extends StoreProbeContract {

  private static final int NOBODY_LISTENS = 1;

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

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

  /** Its process stands still: connected, and without a word. */
  @Test
  void a_server_that_keeps_silent_is_unreachable() throws Exception {
    try (var connection = TestDatabase.migrated().dataSource().getConnection()) {
      var server = BackendProcess.of(connection);
      server.signal("STOP");
      try {
        var probe = new JdbcStoreProbe(lending(connection), Duration.ofMillis(200));

        assertThat(CompletableFuture.supplyAsync(probe::probe))
            .as("would wait for ever, so somebody else does")
            .succeedsWithin(LONG_ENOUGH)
            .isInstanceOf(Condition.Unreachable.class);
      } finally {
        server.signal("CONT");
      }
    }
  }

  private static DataSource lending(Connection connection) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> connection);
  }
}
