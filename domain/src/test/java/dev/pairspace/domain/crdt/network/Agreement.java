package dev.pairspace.domain.crdt.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.conformance.NormalForm;
import dev.pairspace.domain.crdt.conformance.View;
import java.util.HexFormat;
import java.util.List;

/** What it means that replicas agree. */
final class Agreement {
  private Agreement() {}

  /** Fails unless all know, show and encode the same, and wait for nothing. */
  static void check(List<Replica.State> states) {
    Replica.State first = states.get(0);
    for (Replica.State other : states) {
      String who = other.name() + " and " + first.name();
      assertThat(other.waiting()).as("%s waits", other.name()).isFalse();
      assertThat(hex(other.stateVector()))
          .as("state vectors of %s", who)
          .isEqualTo(hex(first.stateVector()));
      assertThat(NormalForm.of(other.update()))
          .as("units of %s", who)
          .isEqualTo(NormalForm.of(first.update()));
      if (!View.same(other.view(), first.view())) {
        assertThat(other.view().toPrettyString())
            .as("views of %s", who)
            .isEqualTo(first.view().toPrettyString());
      }
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
