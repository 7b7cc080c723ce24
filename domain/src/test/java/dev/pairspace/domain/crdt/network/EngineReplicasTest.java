package dev.pairspace.domain.crdt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Replicas of ours alone: faster, hence with more seeds and longer sessions than with Yjs. */
class EngineReplicasTest {
  private static final EngineTools TOOLS = new EngineTools();

  static Stream<Arguments> kinds() {
    return Playground.kinds();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void replicas_agree_byte_for_byte_however_updates_travel(String kind, List<String> operations) {
    Seeds.upTo(100)
        .forEach(
            seed -> {
              Session session = Session.of(seed, operations, 150);
              session.run(() -> cast(session.replicas(), true), EngineReplicasTest::checkSameBytes);
            });
  }

  /**
   * Two deletions that break a pair leave traces of it in the garbage, depending on their order.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void replicas_that_keep_their_garbage_agree_as_well(String kind, List<String> operations) {
    Seeds.upTo(30)
        .forEach(
            seed -> {
              Session session = Session.withoutPairs(seed, operations, 150);
              session.run(() -> cast(session.replicas(), false), cast -> {});
            });
  }

  private static Session.Cast cast(int count, boolean collectGarbage) {
    List<Replica> replicas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long client = 3 + i * 1_800_000_000_000L;
      replicas.add(new EngineReplica(client, collectGarbage, Playground.byName()));
    }
    return new Session.Cast(replicas, TOOLS, TOOLS);
  }

  private static void checkSameBytes(Session.Cast cast) {
    List<String> states =
        cast.replicas().stream()
            .map(replica -> HexFormat.of().formatHex(replica.state().update()))
            .distinct()
            .toList();
    assertThat(states).hasSize(1);
  }
}
