package dev.pairspace.bootstrap.lifecycle;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/** The phase of the application's life. Safe for concurrent use. */
@Singleton
final class Phase {
  /** The moments of a life, in their order. */
  enum Moment {
    STARTING,
    SERVING,
    ENDING
  }

  private final AtomicReference<Moment> now = new AtomicReference<>(Moment.STARTING);

  Moment now() {
    return now.get();
  }

  void serving() {
    now.compareAndSet(Moment.STARTING, Moment.SERVING);
  }

  /** True for the first caller only. */
  boolean ending() {
    return now.getAndSet(Moment.ENDING) != Moment.ENDING;
  }
}
