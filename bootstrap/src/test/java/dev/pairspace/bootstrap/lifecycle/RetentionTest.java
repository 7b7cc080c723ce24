package dev.pairspace.bootstrap.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.pairspace.bootstrap.lifecycle.HeldRounds.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
  private final HeldRounds rounds = new HeldRounds();
  private final Retention retention = new Retention(rounds);
  private final List<String> done = new ArrayList<>();

  private List<Round> begin(Optional<Duration> time) {
    retention.begin(
        time,
        () -> done.add("recorded"),
        kept -> {
          done.add("deleted after " + kept);
          return 1;
        });
    return rounds.rounds;
  }

  @Test
  void nothing_is_deleted_as_long_as_nobody_asks_for_it() {
    begin(Optional.empty()).forEach(round -> round.work().run());

    assertThat(done).containsExactly("recorded");
  }

  @Test
  void rooms_in_use_are_noted_and_forgotten_ones_deleted() {
    begin(Optional.of(Duration.ofDays(180))).forEach(round -> round.work().run());

    assertThat(done).containsExactly("recorded", "deleted after PT4320H");
  }

  @ParameterizedTest
  @CsvSource({
    "PT1M,   PT1M,  PT1M",
    "PT30M,  PT30M, PT3M",
    "PT1H,   PT1H,  PT6M",
    "P180D,  PT1H,  PT10M"
  })
  void people_can_come_back_after_a_start_before_anything_is_deleted(
      Duration time, Duration first, Duration pause) {
    var deletion = begin(Optional.of(time)).get(1);

    assertThat(deletion.first()).isEqualTo(first);
    assertThat(deletion.pause()).isEqualTo(pause);
  }

  @Test
  void rooms_in_use_are_noted_often_from_the_start() {
    var recording = begin(Optional.of(Duration.ofDays(180))).get(0);

    assertThat(recording.first()).isEqualTo(Duration.ofMinutes(10));
    assertThat(recording.pause()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void no_failure_is_the_last_of_the_rounds() {
    retention.begin(
        Optional.of(Duration.ofDays(180)),
        () -> {
          throw new IllegalStateException("on purpose");
        },
        kept -> {
          throw new StackOverflowError("on purpose");
        });

    for (var round : rounds.rounds) {
      assertThatNoException().isThrownBy(round.work()::run);
    }
  }
}
