package dev.pairspace.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final Duration PACE = Duration.ofMillis(2);

  private final ManualTime time = new ManualTime();
  private final Inbox inbox = new Inbox(() -> () -> {}, time, time, PACE);
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
}
