package dev.pairspace.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BoundedExecutorTest {
  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final BoundedExecutor executor = new BoundedExecutor(threads::add, 2);

  private void execute(String name) {
    executor.execute(() -> done.add(name));
  }

  @Test
  void so_many_tasks_take_a_thread_and_the_others_follow_in_their_order() {
    execute("a");
    execute("b");
    execute("c");
    execute("d");
    assertThat(threads).hasSize(2);

    threads.removeLast().run();

    assertThat(done).containsExactly("b", "c", "d");
    assertThat(threads).hasSize(1);
  }

  @Test
  void what_comes_when_all_is_done_begins_at_once() {
    execute("a");
    execute("b");
    execute("c");
    threads.remove().run();
    threads.remove().run();
    done.clear();

    execute("d");
    execute("e");
    execute("f");

    assertThat(threads).hasSize(2);
    threads.forEach(Runnable::run);
    assertThat(done).containsExactly("d", "f", "e");
  }

  @Test
  void a_task_that_fails_keeps_nobody_waiting() {
    executor.execute(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    execute("b");
    execute("c");

    threads.remove().run();
    threads.forEach(Runnable::run);

    assertThat(done).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void a_task_that_gets_no_thread_takes_no_place() {
    var refusing =
        new BoundedExecutor(
            task -> {
              throw new RejectedExecutionException("on purpose");
            },
            1);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> refusing.execute(() -> done.add("never")))
          .isInstanceOf(RejectedExecutionException.class);
    }
  }
}
