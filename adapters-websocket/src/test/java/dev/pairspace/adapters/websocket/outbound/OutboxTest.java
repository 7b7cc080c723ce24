package dev.pairspace.adapters.websocket.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.presence.PresenceState;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest extends OutboxFixture {
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
    changes.forEach(change -> outbox.put(queue -> queue.addChange(changeOf(change))));

    answerAllPings();

    assertThat(connection.frames).hasSize(2);
    assertThat(connection.frames.get(1))
        .isEqualTo(bytesOf(FrameWriter.change(UpdateMerge.merge(changes))));
  }

  @Test
  void asks_what_a_peer_missed_that_was_behind_when_it_can_be_told() {
    outbox.put(frameOf(40_000));
    outbox.pump();
    String lump = "x".repeat(BACKLOG);
    typed(lump, lump, lump)
        .forEach(change -> outbox.put(queue -> queue.addChange(changeOf(change))));
    outbox.pump();
    assertThat(askedFor).isEmpty();

    answerAllPings();
    outbox.pump();

    assertThat(askedFor).hasSize(1);
    assertThat(connection.frames).hasSize(1);
    assertThat(givenUp).isEmpty();
  }

  @Test
  void keeps_only_the_last_of_each_presence_that_waits() {
    outbox.put(frameOf(40_000));
    outbox.pump();
    for (int clock = 1; clock < 5; clock++) {
      var state = List.of(new PresenceState(7, clock, "{}"));
      outbox.put(queue -> queue.addPresence(state, FrameWriter.presence(state)));
    }

    answerAllPings();

    assertThat(connection.frames).hasSize(2);
    assertThat(connection.frames.get(1))
        .isEqualTo(bytesOf(FrameWriter.presence(List.of(new PresenceState(7, 4, "{}")))));
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
  void keeps_only_the_last_answer_that_waits() {
    outbox.put(frameOf(40_000));
    outbox.pump();
    for (int i = 1; i < 1_000; i++) {
      outbox.put(queue -> queue.addAnswer(frameOf(1 << 20)));
    }
    outbox.put(Frame.HEARTBEAT);
    outbox.put(queue -> queue.addAnswer(frameOf(5)));

    answerAllPings();

    assertThat(givenUp).isEmpty();
    assertThat(connection.frames.subList(1, connection.frames.size()))
        .containsExactly(new byte[] {1, 1, 0}, bytesOf(frameOf(5)));
  }
}
