package dev.pairspace.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaintenanceTaskTest {
  private final List<String> done = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final MaintenanceHeartbeat heartbeat = new MaintenanceHeartbeat(() -> now);

  private void tick(Runnable rooms, Runnable sockets) {
    now = now.plusSeconds(60);
    new MaintenanceTask(rooms, sockets, heartbeat).run();
  }

  @Test
  void the_heart_beats_when_rooms_and_sockets_have_been_looked_after() {
    tick(() -> done.add("rooms"), () -> done.add("sockets"));

    assertThat(done).containsExactly("rooms", "sockets");
    assertThat(heartbeat.isLate()).isFalse();
  }

  @Test
  void sockets_are_looked_after_when_rooms_fail_and_the_beat_is_missed() {
    tick(MaintenanceTaskTest::fail, () -> done.add("sockets"));

    assertThat(done).containsExactly("sockets");
    assertThat(heartbeat.isLate()).isTrue();
  }

  @Test
  void rooms_are_looked_after_when_sockets_fail_and_the_beat_is_missed() {
    tick(
        () -> done.add("rooms"),
        () -> {
          throw new OutOfMemoryError("on purpose");
        });

    assertThat(done).containsExactly("rooms");
    assertThat(heartbeat.isLate()).isTrue();
  }

  private static void fail() {
    throw new IllegalStateException("on purpose");
  }
}
