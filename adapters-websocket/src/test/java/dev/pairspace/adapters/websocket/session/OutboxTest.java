package dev.pairspace.adapters.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.live.ManualTime;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.presence.PresenceState;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final FakeConnection connection = new FakeConnection();
  private final ManualTime time = new ManualTime();
  private final List<CloseCode> givenUp = new ArrayList<>();
  private final Outbox outbox = outboxAt(time, givenUp::add);

  @Test
  void sends_at_once_what_the_credit_allows() {
    outbox.put(Frame.HEARTBEAT);
    outbox.pump();

    assertThat(connection.frames).containsExactly(new byte[] {1, 1, 0});
    assertThat(connection.pings).isEmpty();
  }

  @Test
  void begins_no_frame_while_32_KiB_are_unacknowledged() {
    outbox.put(frameOf(20_000));
    outbox.put(frameOf(20_000));
    outbox.put(frameOf(20_000));
    outbox.pump();

    assertThat(connection.frames).hasSize(2);
    answerAllPings();
    assertThat(connection.frames).hasSize(3);
  }

  @Test
  void sends_a_frame_whole_however_large() {
    outbox.put(frameOf(4 << 20));
    outbox.pump();

    assertThat(connection.frames).hasSize(1);
    assertThat(connection.frames.get(0)).hasSizeGreaterThan(4 << 20);
  }

  @Test
  void trusts_a_peer_with_more_that_answers_pings() {
    for (int i = 0; i < 200; i++) {
      outbox.put(frameOf(4_000));
    }
    outbox.pump();
    int first = connection.frames.size();

    answerAllPings();
    int second = connection.frames.size() - first;
    int rounds = 1;
    for (; !connection.pings.isEmpty(); rounds++) {
      answerAllPings();
    }

    assertThat(second).isGreaterThan(first + first / 2);
    assertThat(rounds).isLessThan(10);
    assertThat(connection.frames).hasSize(200);
  }

  @Test
  void believes_no_pong_that_it_did_not_ask_for() {
    outbox.put(frameOf(100_000));
    outbox.put(Frame.HEARTBEAT);
    outbox.pump();
    long sent = connection.frames.get(0).length;

    ByteBuffer forged = ByteBuffer.allocate(16).putLong(sent).putLong(0).flip();
    boolean believed = outbox.acknowledge(forged);

    assertThat(believed).isFalse();
    assertThat(outbox.acknowledge(ByteBuffer.allocate(3))).isFalse();
    assertThat(connection.frames).hasSize(1);
  }

  @Test
  void takes_the_answer_to_the_latest_ping_for_an_answer_to_all() {
    outbox.probe();
    outbox.pump();
    outbox.probe();
    outbox.pump();

    assertThat(outbox.acknowledge(connection.pings.getLast())).isTrue();

    time.pass(Duration.ofMinutes(1));
    outbox.watch(time.instant());
    assertThat(givenUp).isEmpty();
  }

  @Test
  void merges_changes_that_wait_into_one_frame() {
    outbox.put(frameOf(40_000));
    outbox.pump();
    List<Update> changes = typed("a", "b", "c");
    changes.forEach(change -> outbox.putChange(change, FrameWriter.change(change)));

    answerAllPings();

    assertThat(connection.frames).hasSize(2);
    assertThat(connection.frames.get(1))
        .isEqualTo(bytesOf(FrameWriter.change(UpdateMerge.merge(changes))));
  }

  @Test
  void keeps_only_the_last_of_each_presence_that_waits() {
    outbox.put(frameOf(40_000));
    outbox.pump();
    for (int clock = 1; clock < 5; clock++) {
      var state = List.of(new PresenceState(7, clock, "{}"));
      outbox.putPresence(state, FrameWriter.presence(state));
    }

    answerAllPings();

    assertThat(connection.frames).hasSize(2);
    assertThat(connection.frames.get(1))
        .isEqualTo(bytesOf(FrameWriter.presence(List.of(new PresenceState(7, 4, "{}")))));
  }

  @Test
  void gives_up_a_peer_that_lets_too_much_pile_up() {
    outbox.put(frameOf(40_000));
    outbox.pump();
    Doc doc = Doc.create(DocOptions.forClient(7));
    List<Update> written = new ArrayList<>();
    var unused = doc.observeUpdates(written::add);
    for (int i = 0; i < 20; i++) {
      doc.text("t").insert(0, "x".repeat(1 << 20));
    }

    written.forEach(change -> outbox.putChange(change, FrameWriter.change(change)));

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
  void gives_a_large_frame_the_time_that_a_slow_peer_needs() {
    connection.slow = true;
    outbox.put(frameOf(4 << 20));
    outbox.pump();

    time.pass(Duration.ofSeconds(10 + 128));
    outbox.watch(time.instant());
    assertThat(givenUp).isEmpty();

    time.pass(Duration.ofSeconds(2));
    outbox.watch(time.instant());
    assertThat(givenUp).hasSize(1);
  }

  @Test
  void begins_no_second_frame_before_the_first_is_sent() {
    connection.slow = true;
    outbox.put(Frame.HEARTBEAT);
    outbox.put(TextWriter.PONG);
    outbox.pump();
    outbox.probe();
    outbox.pump();

    assertThat(connection.frames).hasSize(1);
    assertThat(connection.texts).isEmpty();
    assertThat(connection.pings).isEmpty();

    connection.arrive();

    assertThat(connection.pings).hasSize(1);
    assertThat(connection.texts).hasSize(1);
  }

  @Test
  void never_has_two_sends_in_flight() {
    connection.whileSending = outbox::pump;

    outbox.put(Frame.HEARTBEAT);
    outbox.put(TextWriter.PONG);
    outbox.pump();

    assertThat(connection.frames).hasSize(1);
    assertThat(connection.texts).hasSize(1);
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
    assertThat(leaving.patience()).isZero();
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

  @Test
  void keeps_only_the_last_answer_that_waits() {
    outbox.put(frameOf(40_000));
    outbox.pump();
    for (int i = 1; i < 1_000; i++) {
      outbox.putAnswer(frameOf(1 << 20));
    }
    outbox.put(Frame.HEARTBEAT);
    outbox.putAnswer(frameOf(5));

    answerAllPings();

    assertThat(givenUp).isEmpty();
    assertThat(connection.frames.subList(1, connection.frames.size()))
        .containsExactly(new byte[] {1, 1, 0}, bytesOf(frameOf(5)));
  }

  private Outbox outboxAt(InstantSource clock, Consumer<CloseCode> giveUp) {
    return new Outbox(
        connection,
        new SocketThreads(time, Runnable::run, Runnable::run),
        clock,
        new SplittableRandom(1),
        giveUp);
  }

  private static Runnable countingDown(int calls, Runnable atLast) {
    var left = new AtomicInteger(calls);
    return () -> {
      if (left.decrementAndGet() == 0) {
        atLast.run();
      }
    };
  }

  private void answerAllPings() {
    List<ByteBuffer> pings = List.copyOf(connection.pings);
    connection.pings.clear();
    pings.forEach(ping -> assertThat(outbox.acknowledge(ping)).isTrue());
  }

  private static Frame frameOf(int bytes) {
    return FrameWriter.syncAnswer(Update.of(new byte[bytes]));
  }

  private static byte[] bytesOf(Frame frame) {
    ByteBuffer buffer = ((Frame.Binary) frame).content();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static List<Update> typed(String... texts) {
    Doc doc = Doc.create(DocOptions.forClient(7));
    List<Update> written = new ArrayList<>();
    var unused = doc.observeUpdates(written::add);
    for (String text : texts) {
      doc.text("t").insert(doc.text("t").length(), text);
    }
    return written;
  }
}
