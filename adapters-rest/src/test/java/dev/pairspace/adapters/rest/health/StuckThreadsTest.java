package dev.pairspace.adapters.rest.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StuckThreadsTest {

  private Instant now = Instant.EPOCH;
  private int searches;
  private int stuck;
  private final StuckThreads threads =
      new StuckThreads(
          () -> now,
          () -> {
            searches++;
            return stuck;
          });

  @Test
  void are_looked_for_once_in_a_while_however_often_it_is_asked() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(threads.count()).isZero();
      now = now.plusMillis(9);
    }
    assertThat(searches).isEqualTo(1);

    now = Instant.EPOCH.plus(StuckThreads.SEARCH_INTERVAL);
    stuck = 2;

    assertThat(threads.count()).isEqualTo(2);
  }

  @Test
  void are_looked_for_when_the_clock_was_put_back() {
    threads.count();
    stuck = 2;
    now = now.minus(Duration.ofDays(1));

    assertThat(threads.count()).isEqualTo(2);
  }
}
