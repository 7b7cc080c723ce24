package dev.pairspace.application.live.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.live.ManualTime;
import dev.pairspace.application.live.TurnThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final Duration PACE = Duration.ofMillis(2);

  private final ManualTime time = new ManualTime();
  private final ManualTime slow = new ManualTime();
  private final List<Duration> longTurns = new ArrayList<>();
  private final Inbox inbox =
      new Inbox(
          new Inbox.TurnListener() {
            @Override
            public Runnable end() {
              return () -> {};
            }

            @Override
            public void tookLong(Duration took) {
              longTurns.add(took);
            }
          },
          new TurnThreads(time, slow),
          time,
          PACE);
  private final List<String> done = new ArrayList<>();

  @Test
  void does_what_waits_behind_a_task_that_fails() {
    inbox.add(() -> done.add("first"));
    inbox.add(
        () -> {
          throw new AssertionError("on purpose");
        });
    inbox.add(() -> done.add("last"));

    assertThatThrownBy(() -> time.pass(PACE)).hasMessage("on purpose");
    time.pass(PACE);

    assertThat(done).containsExactly("first", "last");
  }

  @Test
  void does_what_waits_before_it_closes_and_takes_nothing_afterwards() {
    inbox.add(() -> done.add("first"));
    inbox.add(inbox::close);
    inbox.add(() -> done.add("waiting"));
    time.pass(PACE);

    assertThat(inbox.add(() -> done.add("too late"))).isFalse();
    time.pass(PACE);
    assertThat(done).containsExactly("first", "waiting");
  }

  @Test
  void continues_elsewhere_when_a_turn_takes_long() {
    inbox.add(() -> done.add("first"));
    inbox.add(() -> takes(60));
    inbox.add(() -> done.add("behind it"));
    time.pass(PACE);
    time.pass(Duration.ofSeconds(1));

    assertThat(done).containsExactly("first");
    assertThat(longTurns).containsExactly(Duration.ofMillis(60));

    slow.pass(PACE);
    assertThat(done).containsExactly("first", "behind it");
  }

  @Test
  void lets_nobody_take_a_turn_on_their_own_thread_while_turns_take_long() {
    inbox.add(() -> takes(60));
    time.pass(Duration.ofSeconds(1));

    inbox.add(() -> done.add("of a caller"));

    assertThat(done).isEmpty();
    slow.pass(PACE);
    assertThat(done).containsExactly("of a caller");
  }

  @Test
  void comes_back_to_the_usual_threads_after_enough_short_turns() {
    inbox.add(() -> takes(60));
    for (int i = 0; i < Inbox.SHORT_TURNS_TO_RETURN; i++) {
      time.pass(PACE);
      inbox.add(() -> {});
      slow.pass(PACE);
    }
    time.pass(PACE);

    inbox.add(() -> done.add("at once"));

    assertThat(done).containsExactly("at once");
  }

  private void takes(long millis) {
    time.pass(Duration.ofMillis(millis));
  }
}
