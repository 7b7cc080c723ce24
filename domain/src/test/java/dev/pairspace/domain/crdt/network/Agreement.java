package dev.pairspace.domain.crdt.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.domain.crdt.conformance.NormalForm;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** What it means that replicas agree. */
final class Agreement {
  /** JSON has one kind of number: 1 equals 1.0. */
  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? Double.compare(a.doubleValue(), b.doubleValue())
              : a.equals(b) ? 0 : 1;

  private Agreement() {}

  static boolean sameView(JsonNode a, JsonNode b) {
    return a.equals(BY_VALUE, b);
  }

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
      if (!sameView(other.view(), first.view())) {
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
