package dev.pairspace.domain.crdt.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Replicas of ours and of the released Yjs edit together; in the end nothing tells them apart. */
class YjsInteropTest {
  private static YjsProcess yjs;

  @BeforeAll
  static void start() {
    yjs = new YjsProcess();
  }

  @AfterAll
  static void stop() {
    yjs.close();
  }

  static Stream<Arguments> kinds() {
    return Playground.kinds();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void yjs_and_the_engine_agree_however_updates_travel(String kind, List<String> operations) {
    Seeds.upTo(300)
        .forEach(
            seed -> {
              Session session = Session.of(seed, operations, 80);
              session.run(() -> mixed(session.replicas(), seed));
            });
  }

  /** At least one of each; every other seed one more of ours. */
  private static Session.Cast mixed(int count, long seed) {
    yjs.reset();
    List<Replica> replicas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long client = 5 + i * 2_500_000_000L;
      boolean ours = (i + seed) % 2 == 0;
      replicas.add(
          ours
              ? new EngineReplica(client, true, Playground.byName())
              : new YjsReplica(yjs, client, true, Playground.byName()));
    }
    return new Session.Cast(replicas, new EngineTools(), yjs);
  }
}
