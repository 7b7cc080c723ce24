package dev.pairspace.adapters.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
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

class WaitingTest {
  private static final int BACKLOG = 256 << 10;
  private static final int LUMP = 100 << 10;
  private static final RoomId ROOM = new RoomId("abcdefghjk");

  private final Backlogs backlogs = new Backlogs(BACKLOG, 3 * BACKLOG);
  private final LargeFrames large = new LargeFrames(16 << 20);
  private final Waiting waiting = new Waiting(backlogs.begin(), large.begin(ROOM));

  @Test
  void drops_the_changes_of_a_reader_that_lets_too_much_of_them_wait() {
    List<Change> lumps = lumps(4);

    lumps.forEach(waiting::addChange);

    assertThat(waiting.poll()).isNull();
    assertThat(backlogs.ofAll()).isZero();
    assertThat(waiting.takeMissing())
        .hasValueSatisfying(
            missing ->
                assertThat(missing.leftOf(StateVector.of(Map.of(7L, 5 * LUMP))))
                    .isEqualTo(StateVector.EMPTY));
  }

  @Test
  void keeps_nothing_for_a_reader_that_is_behind() {
    List<Change> lumps = lumps(6);
    lumps.forEach(waiting::addChange);

    assertThat(waiting.poll()).isNull();
    assertThat(backlogs.ofAll()).isZero();
  }

  @Test
  void remembers_from_where_on_a_reader_lacks_what_it_was_to_be_told() {
    List<Change> lumps = lumps(6);
    waiting.addChange(lumps.get(0));
    waiting.poll();
    lumps.subList(1, 6).forEach(waiting::addChange);

    assertThat(waiting.takeMissing().orElseThrow().leftOf(StateVector.of(Map.of(7L, 6 * LUMP))))
        .isEqualTo(StateVector.of(Map.of(7L, LUMP)));
  }

  @Test
  void asks_once_for_what_was_missed_and_again_only_after_the_answer() {
    List<Change> lumps = lumps(8);
    lumps.subList(0, 4).forEach(waiting::addChange);
    assertThat(waiting.takeMissing()).isPresent();
    lumps.subList(4, 8).forEach(waiting::addChange);

    assertThat(waiting.takeMissing()).isEmpty();
    waiting.addMissed(FrameWriter.saved(1));

    assertThat(waiting.takeMissing()).isPresent();
  }

  @Test
  void takes_a_single_change_of_any_size() {
    Change large = changeOf(typed("x".repeat(2 * BACKLOG)).get(0));

    waiting.addChange(large);

    assertThat(waiting.poll().get()).isSameAs(large.frame());
    assertThat(backlogs.ofAll()).isZero();
  }

  @Test
  void what_was_missed_takes_the_place_of_no_answer_to_a_question_of_the_reader() {
    Frame answer = FrameWriter.saved(1);
    Frame missed = FrameWriter.saved(2);
    waiting.addAnswer(answer);

    waiting.addMissed(missed);

    assertThat(waiting.poll().get()).isSameAs(answer);
    assertThat(waiting.poll().get()).isSameAs(missed);
  }

  @Test
  void readers_are_dropped_when_all_together_let_too_much_wait_but_not_who_reads() {
    List<Change> lumps = lumps(2);
    List<Waiting> deaf = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      var reader = new Waiting(backlogs.begin(), large.begin(ROOM));
      lumps.forEach(reader::addChange);
      deaf.add(reader);
    }
    List<Change> letters = typed("a", "b").stream().map(WaitingTest::changeOf).toList();

    letters.forEach(waiting::addChange);

    assertThat(backlogs.ofAll()).isLessThanOrEqualTo(3 * BACKLOG + LUMP);
    assertThat(deaf).anyMatch(reader -> reader.takeMissing().isPresent());
    assertThat(waiting.takeMissing()).isEmpty();
    assertThat(waiting.poll()).isNotNull();
  }

  @Test
  void only_the_last_whole_text_waits_for_who_knows_no_changes() {
    Frame last = TextWriter.saved(2);
    for (int i = 0; i < 1_000; i++) {
      waiting.addText(TextWriter.saved(1));
    }
    waiting.addText(last);

    assertThat(waiting.poll().get()).isSameAs(last);
    assertThat(waiting.poll()).isNull();
  }

  @Test
  void only_the_last_frame_of_a_kind_waits() {
    Frame last = FrameWriter.saved(3);
    for (int i = 0; i < 1_000; i++) {
      waiting.addLatest("ada", FrameWriter.saved(i));
    }
    waiting.addLatest("ada", last);

    assertThat(waiting.isTooMuch()).isFalse();
    assertThat(waiting.poll().get()).isSameAs(last);
    assertThat(waiting.isEmpty()).isTrue();
  }

  @Test
  void keeps_nothing_of_what_it_has_handed_out() {
    List<WeakReference<Frame>> handedOut =
        List.of(
            handOut(frame -> waiting.addAnswer(frame)),
            handOut(frame -> waiting.addText(frame)),
            handOut(frame -> waiting.addChange(new Change(Update.of(new byte[2]), frame))),
            handOut(frame -> waiting.addPresence(List.of(new PresenceState(7, 1, "{}")), frame)),
            handOut(frame -> waiting.putSaved(frame)));

    for (int tries = 0; tries < 100 && !areGone(handedOut); tries++) {
      System.gc();
    }

    assertThat(handedOut).allMatch(frame -> frame.refersTo(null));
    assertThat(waiting.isEmpty()).isTrue();
  }

  private WeakReference<Frame> handOut(Consumer<Frame> add) {
    Frame frame = FrameWriter.saved(1);
    add.accept(frame);
    assertThat(waiting.poll().get()).isSameAs(frame);
    return new WeakReference<>(frame);
  }

  private static boolean areGone(List<WeakReference<Frame>> frames) {
    return frames.stream().allMatch(frame -> frame.refersTo(null));
  }

  private static Change changeOf(Update update) {
    return new Change(update, FrameWriter.change(update));
  }

  private static List<Change> lumps(int count) {
    String[] texts = new String[count];
    java.util.Arrays.fill(texts, "x".repeat(LUMP));
    return typed(texts).stream().map(WaitingTest::changeOf).toList();
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
