package dev.pairspace.domain.crdt.network;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes the steps of a session from a seed: nothing in it depends on what the replicas do. */
final class SessionPlan {
  private static final int MOST_REPLICAS = 5;
  private static final List<Step.Fate> FATES = List.of(Step.Fate.values());
  private final RandomGenerator random;
  private final int replicas;
  private final EditPlan edits;

  private SessionPlan(RandomGenerator random, int replicas, EditPlan edits) {
    this.random = random;
    this.replicas = replicas;
    this.edits = edits;
  }

  /** How many replicas take part, from 2 on. */
  static int replicas(RandomGenerator random) {
    return random.nextInt(2, MOST_REPLICAS + 1);
  }

  static List<Step> steps(RandomGenerator random, int replicas, EditPlan edits, int length) {
    SessionPlan plan = new SessionPlan(random, replicas, edits);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      steps.add(plan.step());
    }
    return List.copyOf(steps);
  }

  private Step step() {
    int who = random.nextInt(replicas);
    if (random.nextInt(5) < 2) {
      return new Step.Type(who, edits.transaction());
    }
    int to = (who + 1 + random.nextInt(replicas - 1)) % replicas;
    return new Step.Travel(
        who, to, fate(), random.nextDouble(), random.nextInt(1, 8), random.nextBoolean());
  }

  private Step.Fate fate() {
    // most messages arrive in order, as on a real connection
    return random.nextBoolean() ? Step.Fate.IN_ORDER : FATES.get(random.nextInt(FATES.size()));
  }
}
