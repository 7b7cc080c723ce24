package dev.pairspace.domain.crdt.bench;

import java.util.ArrayList;
import java.util.List;

/** Repeats a piece of work until the JVM is warm, then takes samples. */
final class Stopwatch {
  private static final long WARM_UP_NANOS = 4_000_000_000L;
  private static final long LONGEST_NANOS = 20_000_000_000L;
  private static final int FEWEST_WARM_UPS = 5;
  private static final int SAMPLES = 9;

  private Stopwatch() {}

  static Measured measure(Work work) {
    List<Double> samples = new ArrayList<>();
    String outcome = null;
    long started = System.nanoTime();
    for (int run = 0; samples.size() < SAMPLES; run++) {
      boolean warm = run >= FEWEST_WARM_UPS && System.nanoTime() - started > WARM_UP_NANOS;
      Work.Run done = work.run();
      if (warm || done.nanos() > LONGEST_NANOS / 4) {
        samples.add(done.nanos() / 1e6);
      }
      if (outcome == null) {
        outcome = done.outcome().get();
      }
      if (System.nanoTime() - started > LONGEST_NANOS && !samples.isEmpty()) {
        break;
      }
    }
    return new Measured(samples, outcome);
  }
}
