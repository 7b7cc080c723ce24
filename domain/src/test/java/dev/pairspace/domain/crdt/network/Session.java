package dev.pairspace.domain.crdt.network;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A seeded session: who takes part, what happens, and that all agree in the end. A failure tells
 * the seed and the shortest list of steps that still fails.
 */
final class Session {
  private final long seed;
  private final int replicas;
  private final List<Step> steps;

  private Session(long seed, int length, Function<Random, EditPlan> plan) {
    this.seed = seed;
    Random random = new Random(seed);
    this.replicas = SessionPlan.replicas(random);
    this.steps = SessionPlan.steps(random, replicas, plan.apply(random), length);
  }

  /**
   * A session of so many steps with edits of the given operations.
   *
   * @param operations the edits to draw from
   * @param length in steps
   */
  static Session of(long seed, List<String> operations, int length) {
    return new Session(seed, length, random -> new EditPlan(random, operations));
  }

  /** As above, with text that has no surrogate pairs. */
  static Session withoutPairs(long seed, List<String> operations, int length) {
    return new Session(seed, length, random -> new EditPlan(random, operations).withoutPairs());
  }

  int replicas() {
    return replicas;
  }

  /** Runs the session among fresh participants; shrinks it and fails if they disagree. */
  void run(Supplier<Cast> casts) {
    run(casts, cast -> {});
  }

  /** As above; in the end {@code more} is checked as well. */
  void run(Supplier<Cast> casts, Consumer<Cast> more) {
    Throwable failure = failureOf(steps, casts, more);
    if (failure == null) {
      return;
    }
    List<Step> shortest =
        Shrinker.shrink(steps, candidate -> failureOf(candidate, casts, more) != null);
    StringBuilder report = new StringBuilder("seed ").append(seed).append(" fails after:");
    shortest.forEach(step -> report.append("\n  ").append(step));
    Throwable cause = failureOf(shortest, casts, more);
    throw new AssertionError(report.toString(), cause == null ? failure : cause);
  }

  private static Throwable failureOf(List<Step> steps, Supplier<Cast> casts, Consumer<Cast> more) {
    try {
      Cast cast = casts.get();
      SimulatedNetwork network = new SimulatedNetwork(cast.replicas(), cast.ours(), cast.theirs());
      steps.forEach(network::perform);
      network.deliverAll();
      Agreement.check(cast.replicas().stream().map(Replica::state).toList());
      more.accept(cast);
      return null;
    } catch (RuntimeException | AssertionError e) {
      return e;
    }
  }

  /**
   * Who takes part.
   *
   * @param ours the engine's tools for updates without a document
   * @param theirs Yjs' tools, or the engine's if Yjs takes no part
   */
  record Cast(List<Replica> replicas, Tools ours, Tools theirs) {}
}
