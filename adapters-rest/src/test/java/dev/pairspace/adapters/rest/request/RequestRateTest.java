package dev.pairspace.adapters.rest.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.adapters.rest.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestRateTest {

  private Instant now = Instant.parse("2026-03-04T05:06:07Z");

  private final RequestRate rate = new RequestRate(30, () -> now);

  @Test
  void who_has_asked_for_a_minutes_worth_is_told_when_there_is_more() {
    burst();

    assertThatThrownBy(() -> rate.count("ada"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("try again in 3 s");
    now = now.plusSeconds(2);
    rate.count("ada");
    assertThatThrownBy(() -> rate.count("ada")).isInstanceOf(ProblemException.class);
  }

  @Test
  void others_are_not_held_to_it() {
    burst();

    assertThatCode(() -> rate.count("bo")).doesNotThrowAnyException();
  }

  private void burst() {
    for (int i = 0; i < 30; i++) {
      rate.count("ada");
    }
  }
}
