package dev.pairspace.bootstrap.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Keeps what is to be done again and again, so that a test can say when. */
final class HeldRounds extends ScheduledThreadPoolExecutor {

  /**
   * @param first after which it is done for the first time
   * @param pause between its end and its next beginning
   */
  record Round(Runnable work, Duration first, Duration pause) {}

  final List<Round> rounds = new ArrayList<>();

  HeldRounds() {
    super(0);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable work, long first, long pause, TimeUnit unit) {
    rounds.add(
        new Round(
            work,
            Duration.of(first, unit.toChronoUnit()),
            Duration.of(pause, unit.toChronoUnit())));
    return null;
  }
}
