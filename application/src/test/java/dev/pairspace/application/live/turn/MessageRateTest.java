package dev.pairspace.application.live.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageRateTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private final MessageRate rate = new MessageRate(3, Duration.ofSeconds(1));

  @Test
  void so_many_are_taken_at_once_and_then_one_in_each_period() {
    assertThat(takenOf(5, NOON)).isEqualTo(3);
    assertThat(rate.take(NOON.plusMillis(999))).isFalse();
    assertThat(rate.take(NOON.plusMillis(1000))).isTrue();
    assertThat(rate.take(NOON.plusMillis(1001))).isFalse();
  }

  @Test
  void a_long_pause_gives_no_more_than_at_first() {
    takenOf(3, NOON);

    assertThat(takenOf(9, NOON.plus(Duration.ofDays(365)))).isEqualTo(3);
  }

  @Test
  void what_is_refused_again_and_again_within_a_millisecond_loses_no_time() {
    takenOf(3, NOON);

    long taken =
        IntStream.rangeClosed(1, 4_000)
            .filter(step -> rate.take(NOON.plusNanos(step * 250_000L)))
            .count();

    assertThat(taken).isEqualTo(1);
  }

  @Test
  void a_clock_that_is_set_back_gives_nothing_twice() {
    takenOf(3, NOON);
    rate.take(NOON.minusSeconds(60));

    assertThat(rate.take(NOON.plusMillis(500))).isFalse();
    assertThat(rate.take(NOON.plusMillis(1000))).isTrue();
  }

  private long takenOf(int count, Instant now) {
    return IntStream.range(0, count).filter(one -> rate.take(now)).count();
  }
}
