package dev.pairspace.domain.crdt.bench;

import java.util.function.Function;
import java.util.function.Supplier;

/** What is measured, as often as it takes. */
interface Work {
  /** Does the work once, from a fresh start. */
  Run run();

  /**
   * One repetition.
   *
   * @param nanos what the work took, without its preparation
   * @param outcome the hash of its result, computed when asked for
   */
  record Run(long nanos, Supplier<String> outcome) {}

  /**
   * Work whose preparation is not timed.
   *
   * @param setUp makes what a repetition starts from
   * @param timed the work itself
   * @param outcome the hash of the result
   */
  static <S, R> Work of(Supplier<S> setUp, Function<S, R> timed, Function<R, String> outcome) {
    return () -> {
      S start = setUp.get();
      long before = System.nanoTime();
      R result = timed.apply(start);
      return new Run(System.nanoTime() - before, () -> outcome.apply(result));
    };
  }
}
