package dev.pairspace.application.live.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.live.ManualTime;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowTurnsTest {
  private static final Logger LOG = Logger.getLogger(SlowTurns.class.getName());

  private final ManualTime time = new ManualTime();
  private final SlowTurns turns = new SlowTurns(new RoomId("abcdefghjk"), time);
  private final List<String> lines = new ArrayList<>();
  private final Handler reader =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void read_the_log() {
    LOG.addHandler(reader);
  }

  @AfterEach
  void stop_reading() {
    LOG.removeHandler(reader);
  }

  @Test
  void say_in_the_log_of_which_room_how_long_and_for_what() {
    turns.does(task());
    turns.does(task());

    turns.tookLong(Duration.ofMillis(73));

    assertThat(lines)
        .containsExactly("turn.slow room=abcdefghjk millis=73 tasks={SlowTurnsTest=2}");
  }

  @Test
  void do_not_fill_the_log() {
    for (int i = 0; i < 25; i++) {
      turns.tookLong(Duration.ofMillis(73));
      time.pass(Duration.ofSeconds(1));
    }

    assertThat(lines).hasSize(3);
  }

  private static PendingTask task() {
    RoomTask nameless =
        new RoomTask() {
          @Override
          public void run(LiveRoom room) {}
        };
    return new PendingTask(nameless, Actor.SERVER, false, nameless, false);
  }
}
