package dev.pairspace.adapters.websocket.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What an outbox does about peers, containers and threads that fail it. */
class OutboxTroubleTest extends OutboxFixture {
  @Test
  void gives_up_a_peer_that_lets_answers_pile_up_without_end() {
    outbox.put(frameOf(40_000));
    outbox.pump();

    for (int i = 0; i < 257; i++) {
      outbox.put(TextWriter.PONG);
    }

    assertThat(givenUp).containsExactly(CloseCode.OVERLOAD);
  }

  @Test
  void gives_up_a_peer_that_does_not_answer_for_half_a_minute() {
    outbox.put(frameOf(16_000));
    outbox.pump();

    time.pass(Duration.ofSeconds(29));
    outbox.watch(time.instant());
    assertThat(givenUp).isEmpty();

    time.pass(Duration.ofSeconds(2));
    outbox.watch(time.instant());
    assertThat(givenUp).containsExactly(CloseCode.OVERLOAD);
  }

  @Test
  void tries_again_when_the_container_is_sending_something_of_its_own() {
    connection.busyTimes = 3;

    outbox.put(Frame.HEARTBEAT);
    outbox.pump();
    time.pass(Duration.ofMillis(10));

    assertThat(connection.frames).hasSize(1);
    assertThat(givenUp).isEmpty();
  }

  @Test
  void loses_no_ping_to_a_busy_container() {
    outbox.put(frameOf(100_000));
    outbox.put(Frame.HEARTBEAT);
    connection.slow = true;
    outbox.pump();
    connection.busyTimes = 2;
    connection.slow = false;

    connection.arrive();
    time.pass(Duration.ofMillis(20));
    answerAllPings();

    assertThat(connection.frames).hasSize(2);
  }

  @Test
  void gives_up_a_broken_connection() {
    connection.broken = true;

    outbox.put(Frame.HEARTBEAT);
    outbox.pump();
    outbox.put(Frame.HEARTBEAT);
    outbox.pump();

    assertThat(givenUp).hasSize(1);
  }

  @Test
  void gives_up_a_peer_of_whose_frame_it_hears_no_more() {
    connection.slow = true;
    outbox.put(Frame.HEARTBEAT);
    outbox.pump();

    time.pass(Duration.ofSeconds(9));
    outbox.watch(time.instant());
    assertThat(givenUp).isEmpty();

    time.pass(Duration.ofSeconds(2));
    outbox.watch(time.instant());
    assertThat(givenUp).containsExactly(CloseCode.GOING_AWAY);
  }

  @Test
  void says_nothing_to_a_closed_socket_when_the_news_of_a_frame_comes_late() {
    connection.slow = true;
    outbox.put(Frame.HEARTBEAT);
    outbox.put(TextWriter.PONG);
    outbox.pump();

    outbox.close();
    connection.arrive();

    assertThat(connection.texts).isEmpty();
    assertThat(givenUp).isEmpty();
  }

  @Test
  void lets_a_peer_go_whatever_is_thrown_and_leaves_the_thread_to_others() {
    connection.whileSending =
        () -> {
          throw new StackOverflowError("on purpose");
        };
    outbox.put(Frame.HEARTBEAT);

    outbox.pump();

    assertThat(givenUp).containsExactly(CloseCode.GOING_AWAY);
  }

  @Test
  void leaves_the_thread_to_others_also_when_nobody_can_say_goodbye() {
    var lonely =
        outboxAt(
            time,
            reason -> {
              throw new RejectedExecutionException("on purpose");
            });
    connection.whileSending =
        () -> {
          throw new IllegalStateException("on purpose");
        };
    lonely.put(Frame.HEARTBEAT);

    assertThatCode(lonely::pump).doesNotThrowAnyException();
  }

  @Test
  void begins_no_frame_for_a_socket_that_was_closed_while_it_was_encoded() {
    var closing = new AtomicReference<Runnable>(() -> {});
    var leaving =
        outboxAt(
            () -> {
              closing.get().run();
              return time.instant();
            },
            givenUp::add);
    leaving.put(Frame.HEARTBEAT);
    closing.set(countingDown(2, leaving::close));

    leaving.pump();

    assertThat(connection.frames).isEmpty();
    assertThat(leaving.allowance()).isZero();
  }

  @Test
  void never_tires_of_pinging_a_peer_that_says_nothing() {
    for (int i = 0; i < 1_000; i++) {
      connection.busyTimes = 1;
      outbox.probe();
      outbox.pump();
      time.pass(Duration.ofMillis(2));
      answerAllPings();
    }

    assertThat(givenUp).isEmpty();
  }

  @Test
  void gives_up_a_frame_that_never_gets_its_turn_however_many_pings_do() {
    connection.whileSending = () -> connection.busyTimes = 1;
    outbox.put(Frame.HEARTBEAT);
    for (int i = 0; i < 600; i++) {
      outbox.probe();
      outbox.pump();
      time.pass(Duration.ofMillis(2));
      connection.pings.clear();
    }

    assertThat(givenUp).containsExactly(CloseCode.GOING_AWAY);
  }
}
