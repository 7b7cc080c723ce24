package dev.pairspace.domain.crdt.network;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Yjs replicas whose network merges and cuts with the engine's tools. */
class YjsToolsTest {
  private static YjsProcess yjs;

  @BeforeAll
  static void start() {
    yjs = new YjsProcess();
  }

  @AfterAll
  static void stop() {
    yjs.close();
  }

  @Test
  void yjs_replicas_agree_when_the_engine_merges_and_cuts_their_messages() {
    Seeds.upTo(100)
        .forEach(
            seed -> {
              Session session = Session.of(seed, Playground.everything(), 60);
              session.run(() -> yjsOnly(session.replicas()));
            });
  }

  private static Session.Cast yjsOnly(int count) {
    yjs.reset();
    List<Replica> replicas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      replicas.add(new YjsReplica(yjs, 7 + i * 3_000_000_000L, true, Playground.byName()));
    }
    return new Session.Cast(replicas, new EngineTools(), yjs);
  }
}
