package dev.pairspace.domain.crdt.network;

import dev.pairspace.domain.crdt.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All messages that the replicas of one seeded session sent, in the order in which they did. */
final class History {
  private static final int REPLICAS = 3;

  private History() {}

  static List<Update> of(long seed, List<String> operations, int transactions) {
    Random random = new Random(seed);
    return sentBy(random, new EditPlan(random, operations), transactions);
  }

  /** As above, with text that has no surrogate pairs. */
  static List<Update> withoutPairs(long seed, List<String> operations, int transactions) {
    Random random = new Random(seed);
    return sentBy(random, new EditPlan(random, operations).withoutPairs(), transactions);
  }

  private static List<Update> sentBy(Random random, EditPlan plan, int transactions) {
    List<EngineReplica> replicas = new ArrayList<>();
    for (int i = 0; i < REPLICAS; i++) {
      replicas.add(new EngineReplica(11 + i * 4_000_000_000L, true, Playground.byName()));
    }
    List<Update> sent = new ArrayList<>();
    for (int i = 0; i < transactions; i++) {
      EngineReplica author = replicas.get(random.nextInt(REPLICAS));
      for (byte[] message : author.edit(plan.transaction())) {
        sent.add(Update.of(message));
      }
      EngineReplica reader = replicas.get(random.nextInt(REPLICAS));
      reader.apply(author.diff(reader.stateVector()));
    }
    return sent;
  }
}
