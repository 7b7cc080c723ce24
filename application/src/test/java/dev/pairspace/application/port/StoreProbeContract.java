package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.StoreProbe.Condition;
import org.junit.jupiter.api.Test;

/** What every probe of the store promises. */
public abstract class StoreProbeContract {

  /** A probe of a store that answers and has been migrated. */
  protected abstract StoreProbe ofMigratedStore();

  /** A probe of a store that answers and has never been migrated. */
  protected abstract StoreProbe ofEmptyStore();

  /** A probe of a store that does not answer, at an address with the given host. */
  protected abstract StoreProbe ofUnreachableStore(String host);

  @Test
  void a_migrated_store_is_usable_and_tells_its_version() {
    var condition = ofMigratedStore().probe();

    assertThat(condition).isInstanceOf(Condition.Usable.class);
    assertThat(((Condition.Usable) condition).schemaVersion()).matches("\\d+(\\.\\d+)*");
  }

  @Test
  void a_store_without_its_schema_is_not_usable() {
    assertThat(ofEmptyStore().probe()).isInstanceOf(Condition.NotMigrated.class);
  }

  @Test
  void a_store_that_does_not_answer_is_a_condition_without_an_address_in_it() {
    var condition = ofUnreachableStore("localhost").probe();

    assertThat(condition).isInstanceOf(Condition.Unreachable.class);
    assertThat(((Condition.Unreachable) condition).reason()).doesNotContain("localhost");
  }
}
