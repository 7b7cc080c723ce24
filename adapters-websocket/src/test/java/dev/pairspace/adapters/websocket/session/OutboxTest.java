package dev.pairspace.adapters.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final FakeConnection connection = new FakeConnection();
  private final ManualTime time = new ManualTime();
  private final List<CloseCode> givenUp = new ArrayList<>();
  private final Outbox outbox =
      new Outbox(connection, time, Runnable::run, time, new SplittableRandom(1), givenUp::add);

  @Test
  void sends_at_once_what_the_credit_allows() {
    outbox.put(Frame.HEARTBEAT);
    outbox.pump();

    assertThat(connection.frames).containsExactly(new byte[] {1, 1, 0});
    assertThat(connection.pings).isEmpty();
  }

  @Test
  void keeps_at_most_32_KiB_unacknowledged() {
    outbox.put(frameOf(100_000));
    outbox.pump();

    assertThat(sentBytes()).isEqualTo(32 << 10);
    assertThat(connection.parts).allMatch(part -> part <= 16 << 10);
    assertThat(connection.frames).isEmpty();
  }

  @Test
  void goes_on_when_the_peer_has_answered_a_ping_and_then_trusts_it_with_more() {
    outbox.put(frameOf(400_000));
    outbox.pump();
    long first = sentBytes();

    answerAllPings();
    long second = sentBytes() - first;
    int rounds = 1;
    for (; !connection.pings.isEmpty(); rounds++) {
      answerAllPings();
    }

    assertThat(second).isEqualTo(2 * first);
    assertThat(rounds).isLessThan(7);
    assertThat(connection.frames).hasSize(1);
    assertThat(connection.frames.get(0)).hasSizeGreaterThan(400_000);
  }

  @Test
  void believes_no_pong_that_it_did_not_ask_for() {
    outbox.put(frameOf(100_000));
    outbox.pump();
    long sent = sentBytes();

    ByteBuffer forged = ByteBuffer.allocate(16).putLong(sent).putLong(0).flip();
    boolean believed = outbox.acknowledge(forged);

    assertThat(believed).isFalse();
    assertThat(outbox.acknowledge(ByteBuffer.allocate(3))).isFalse();
    assertThat(sentBytes()).isEqualTo(sent);
  }

  @Test
  void merges_changes_that_wait_into_one_frame() {
    outbox.put(frameOf(40_000));
    outbox.pump();
    List<Update> changes = typed("a", "b", "c");
    changes.forEach(change -> outbox.putChange(change, FrameWriter.change(change)));

    answerAllPings();
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
    outbox.put(frameOf(100_000));
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
    connection.whileSending =
        () -> {
          connection.whileSending = () -> {};
          connection.busyTimes = 2;
        };
    outbox.pump();
    time.pass(Duration.ofMillis(20));

    while (!connection.pings.isEmpty()) {
      answerAllPings();
    }

    assertThat(connection.frames).hasSize(1);
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
  void frees_a_thread_whose_send_to_a_lost_peer_does_not_end() throws InterruptedException {
    var hanging = new CountDownLatch(1);
    connection.whileSending = () -> hangUntilInterrupted(hanging);
    outbox.put(Frame.HEARTBEAT);
    var sender = new Thread(outbox::pump);
    sender.start();
    hanging.await();

    time.pass(Duration.ofSeconds(9));
    outbox.watch(time.instant());
    assertThat(givenUp).isEmpty();

    time.pass(Duration.ofSeconds(2));
    outbox.watch(time.instant());
    sender.join();
    assertThat(givenUp).containsExactly(CloseCode.GOING_AWAY);
  }

  /** As the container does: an interrupt makes it look again, and see that the peer is gone. */
  private void hangUntilInterrupted(CountDownLatch hanging) {
    hanging.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      connection.broken = true;
    }
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

  private void answerAllPings() {
    List<ByteBuffer> pings = List.copyOf(connection.pings);
    connection.pings.clear();
    pings.forEach(ping -> assertThat(outbox.acknowledge(ping)).isTrue());
  }

  private long sentBytes() {
    return connection.parts.stream().mapToLong(Integer::longValue).sum();
  }

  private static Frame frameOf(int bytes) {
    return FrameWriter.syncAnswer(Update.of(new byte[bytes]));
  }

  private static byte[] bytesOf(Frame frame) {
    ByteBuffer buffer = ((Frame.Binary) frame).part(0, frame.size());
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
