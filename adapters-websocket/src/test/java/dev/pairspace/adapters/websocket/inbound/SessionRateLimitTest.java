package dev.pairspace.adapters.websocket.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.live.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionRateLimitTest {
  private static final int MIB = 1 << 20;

  private final ManualTime time = new ManualTime();
  private final SessionRateLimit rateLimit =
      new SessionRateLimit(SocketLimits.of(4 * MIB, MIB, MIB), time);

  @Test
  void is_enough_for_a_whole_document_that_was_written_without_a_connection() {
    for (int i = 0; i < 16; i++) {
      assertThat(rateLimit.allows(4 * MIB)).isTrue();
    }
  }

  @Test
  void ends_before_the_log_is_filled() {
    assertThat(framesOfTwoMebibytes()).isEqualTo(32);

    time.pass(Duration.ofMinutes(1));

    assertThat(framesOfTwoMebibytes()).isEqualTo(16);
  }

  private int framesOfTwoMebibytes() {
    int frames = 0;
    while (frames < 400 && rateLimit.allows(2 * MIB)) {
      frames++;
    }
    return frames;
  }

  @Test
  void is_larger_for_texts_of_which_only_the_difference_is_kept() {
    for (int i = 0; i < 100; i++) {
      assertThat(rateLimit.allowsText(2 * MIB)).isTrue();
    }
  }
}
