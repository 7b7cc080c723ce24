package dev.pairspace.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever waits in vain is interrupted, and fails then. */
@Timeout(30)
class TurnPoolTest {
  private final TurnPool pool = new TurnPool(2, 6, Thread::new);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    end.countDown();
    pool.shutdown();
  }

  @Test
  void takes_turns_while_long_ones_hold_as_many_threads_as_there_usually_are() throws Exception {
    hold(4);
    Future<?> another = pool.submit(() -> {});

    waitUntil(another::isDone, pool::replaceHeldThreads);

    assertThat(another).isDone();
  }

  @Test
  void has_no_more_threads_than_it_may_and_the_usual_ones_when_nothing_is_held() throws Exception {
    List<Future<?>> held = hold(9);
    waitUntil(() -> pool.heldThreads() >= 6, pool::replaceHeldThreads);
    pool.replaceHeldThreads();
    assertThat(pool.getCorePoolSize()).isEqualTo(6);

    end.countDown();
    for (Future<?> turn : held) {
      turn.get(30, TimeUnit.SECONDS);
    }
    waitUntil(() -> pool.getActiveCount() == 0, () -> {});
    pool.replaceHeldThreads();

    assertThat(pool.getCorePoolSize()).isEqualTo(2);
  }

  private static void waitUntil(BooleanSupplier holds, Runnable meanwhile) {
    while (!holds.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
      meanwhile.run();
      Thread.onSpinWait();
    }
  }

  private List<Future<?>> hold(int threads) {
    List<Future<?>> held = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      held.add(pool.submit(() -> end.await(30, TimeUnit.SECONDS)));
    }
    return held;
  }
}
