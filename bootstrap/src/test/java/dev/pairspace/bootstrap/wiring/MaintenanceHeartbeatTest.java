package dev.pairspace.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MaintenanceHeartbeatTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final MaintenanceHeartbeat heartbeat = new MaintenanceHeartbeat(() -> now);

  @Test
  void is_late_when_nothing_has_been_looked_after_for_more_than_ten_seconds() {
    now = now.plusSeconds(10);
    assertThat(heartbeat.isLate()).isFalse();

    now = now.plusSeconds(1);
    assertThat(heartbeat.isLate()).isTrue();
  }

  @Test
  void is_in_time_again_with_the_next_beat() {
    now = now.plusSeconds(60);

    heartbeat.beat();

    assertThat(heartbeat.isLate()).isFalse();
  }
}
