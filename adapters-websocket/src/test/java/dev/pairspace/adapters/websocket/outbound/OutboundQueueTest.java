package dev.pairspace.adapters.websocket.outbound;

import static dev.pairspace.adapters.websocket.outbound.OutboxFixture.changeOf;
import static dev.pairspace.adapters.websocket.outbound.OutboxFixture.typed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.dialect.YProtocol;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.room.RoomId;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OutboundQueueTest {
  private static final int BACKLOG = 256 << 10;
  private static final int LUMP = 100 << 10;
  private static final RoomId ROOM = new RoomId("abcdefghjk");

  private final Backlogs backlogs = new Backlogs(BACKLOG, 3 * BACKLOG);
  private final LargeFrames large = new LargeFrames(16 << 20);
  private final OutboundQueue queue =
      new OutboundQueue(backlogs.begin(), large.begin(ROOM), YProtocol::new);

  @Test
  void drops_the_changes_of_a_reader_that_lets_too_much_of_them_wait() {
    List<Change> lumps = lumps(4);

    lumps.forEach(queue::addChange);

    assertThat(queue.poll()).isNull();
    assertThat(backlogs.ofAll()).isZero();
    assertThat(queue.takeMissing())
        .hasValueSatisfying(
            missing ->
                assertThat(missing.leftOf(StateVector.of(Map.of(7L, 5 * LUMP))))
                    .isEqualTo(StateVector.EMPTY));
  }

  @Test
  void keeps_nothing_for_a_reader_that_is_behind() {
    List<Change> lumps = lumps(6);
    lumps.forEach(queue::addChange);

    assertThat(queue.poll()).isNull();
    assertThat(backlogs.ofAll()).isZero();
  }

  @Test
  void remembers_from_where_on_a_reader_lacks_what_it_was_to_be_told() {
    List<Change> lumps = lumps(6);
    queue.addChange(lumps.get(0));
    queue.poll();
    lumps.subList(1, 6).forEach(queue::addChange);

    assertThat(queue.takeMissing().orElseThrow().leftOf(StateVector.of(Map.of(7L, 6 * LUMP))))
        .isEqualTo(StateVector.of(Map.of(7L, LUMP)));
  }

  @Test
  void asks_once_for_what_was_missed_and_again_only_after_the_answer() {
    List<Change> lumps = lumps(8);
    lumps.subList(0, 4).forEach(queue::addChange);
    assertThat(queue.takeMissing()).isPresent();
    lumps.subList(4, 8).forEach(queue::addChange);

    assertThat(queue.takeMissing()).isEmpty();
    queue.addMissed(FrameWriter.saved(1));

    assertThat(queue.takeMissing()).isPresent();
  }

  @Test
  void takes_a_single_change_of_any_size() {
    Change large = changeOf(typed("x".repeat(2 * BACKLOG)).get(0));

    queue.addChange(large);

    assertThat(queue.poll().get()).isSameAs(large.frame());
    assertThat(backlogs.ofAll()).isZero();
  }

  @Test
  void what_was_missed_takes_the_place_of_no_answer_to_a_question_of_the_reader() {
    Frame answer = FrameWriter.saved(1);
    Frame missed = FrameWriter.saved(2);
    queue.addAnswer(answer);

    queue.addMissed(missed);

    assertThat(queue.poll().get()).isSameAs(answer);
    assertThat(queue.poll().get()).isSameAs(missed);
  }

  @Test
  void readers_are_dropped_when_all_together_let_too_much_wait_but_not_who_reads() {
    List<Change> lumps = lumps(2);
    List<OutboundQueue> deaf = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      var reader = new OutboundQueue(backlogs.begin(), large.begin(ROOM), YProtocol::new);
      lumps.forEach(reader::addChange);
      deaf.add(reader);
    }
    List<Change> letters = typed("a", "b").stream().map(OutboxFixture::changeOf).toList();

    letters.forEach(queue::addChange);

    assertThat(backlogs.ofAll()).isLessThanOrEqualTo(3 * BACKLOG + LUMP);
    assertThat(deaf).anyMatch(reader -> reader.takeMissing().isPresent());
    assertThat(queue.takeMissing()).isEmpty();
    assertThat(queue.poll()).isNotNull();
  }

  @Test
  void only_the_last_whole_text_waits_for_who_knows_no_changes() {
    Frame last = TextWriter.saved(2);
    for (int i = 0; i < 1_000; i++) {
      queue.addText(TextWriter.saved(1));
    }
    queue.addText(last);

    assertThat(queue.poll().get()).isSameAs(last);
    assertThat(queue.poll()).isNull();
  }

  @Test
  void only_the_last_frame_of_a_kind_waits() {
    Frame last = FrameWriter.saved(3);
    for (int i = 0; i < 1_000; i++) {
      queue.addLatest("ada", FrameWriter.saved(i));
    }
    queue.addLatest("ada", last);

    assertThat(queue.isTooMuch()).isFalse();
    assertThat(queue.poll().get()).isSameAs(last);
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void keeps_nothing_of_what_it_has_handed_out() {
    List<WeakReference<Frame>> handedOut =
        List.of(
            handOut(frame -> queue.addAnswer(frame)),
            handOut(frame -> queue.addText(frame)),
            handOut(frame -> queue.addChange(new Change(Update.of(new byte[2]), frame))),
            handOut(frame -> queue.addPresence(List.of(new PresenceState(7, 1, "{}")), frame)),
            handOut(frame -> queue.putSaved(frame)));

    for (int tries = 0; tries < 100 && !areGone(handedOut); tries++) {
      System.gc();
    }

    assertThat(handedOut).allMatch(frame -> frame.refersTo(null));
    assertThat(queue.isEmpty()).isTrue();
  }

  private WeakReference<Frame> handOut(Consumer<Frame> add) {
    Frame frame = FrameWriter.saved(1);
    add.accept(frame);
    assertThat(queue.poll().get()).isSameAs(frame);
    return new WeakReference<>(frame);
  }

  private static boolean areGone(List<WeakReference<Frame>> frames) {
    return frames.stream().allMatch(frame -> frame.refersTo(null));
  }

  private static List<Change> lumps(int count) {
    String[] texts = new String[count];
    java.util.Arrays.fill(texts, "x".repeat(LUMP));
    return typed(texts).stream().map(OutboxFixture::changeOf).toList();
  }
}
