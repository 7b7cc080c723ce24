package dev.pairspace.application.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusedOriginsTest {
  private final RefusedOrigins refused = new RefusedOrigins();

  @Test
  void are_told_to_the_operator_once_with_what_to_set() {
    Optional<String> host = Optional.of("127.0.0.1:9080");

    assertThat(refused.refused("https://code.example.org", host))
        .hasValueSatisfying(
            told ->
                assertThat(told)
                    .contains(
                        "https://code.example.org",
                        "127.0.0.1:9080",
                        "PUBLIC_URL",
                        "ALLOWED_ORIGINS"));
    assertThat(refused.refused("https://code.example.org", host)).isEmpty();
    assertThat(refused.refused("https://other.example.org", host)).isPresent();
  }

  @Test
  void that_somebody_invents_fill_neither_memory_nor_log() {
    int told = 0;
    for (int i = 0; i < 10_000; i++) {
      told +=
          refused.refused("https://" + i + ".example.org", Optional.empty()).isPresent() ? 1 : 0;
    }

    assertThat(told).isEqualTo(100);
  }

  @Test
  void look_like_no_line_of_the_log_whatever_they_hold() {
    String forged = "https://x\n[WARNING] all is lost" + "x".repeat(10_000);

    assertThat(refused.refused(forged, Optional.of("h\r\n")))
        .hasValueSatisfying(
            told -> assertThat(told).doesNotContain("\n", "\r").hasSizeLessThan(600));
  }
}
