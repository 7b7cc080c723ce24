package dev.pairspace.adapters.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.PresenceState;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private static final int LUMP = 300 << 10;

  private final Waiting waiting = new Waiting();

  @Test
  void merges_changes_when_they_become_many() {
    Update change = lumps(1).get(0);

    for (int i = 0; i < 4; i++) {
      waiting.addChange(change, FrameWriter.change(change));
    }

    assertThat(waiting.changeBytes()).isEqualTo(change.sizeInBytes());
  }

  @Test
  void goes_through_a_long_backlog_again_only_when_it_has_doubled() {
    List<Update> changes = lumps(4);
    changes.forEach(change -> waiting.addChange(change, FrameWriter.change(change)));
    long merged = waiting.changeBytes();
    Update known = changes.get(0);

    waiting.addChange(known, FrameWriter.change(known));
    assertThat(waiting.changeBytes()).isEqualTo(merged + known.sizeInBytes());

    for (int i = 0; i < 3; i++) {
      waiting.addChange(known, FrameWriter.change(known));
    }
    assertThat(waiting.changeBytes()).isEqualTo(merged);
  }

  @Test
  void keeps_nothing_of_what_it_has_handed_out() {
    List<WeakReference<Frame>> handedOut =
        List.of(
            handOut(frame -> waiting.addAnswer(frame)),
            handOut(frame -> waiting.addChange(Update.EMPTY, frame)),
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

  private static List<Update> lumps(int count) {
    Doc doc = Doc.create(DocOptions.forClient(7));
    List<Update> written = new ArrayList<>();
    var unused = doc.observeUpdates(written::add);
    for (int i = 0; i < count; i++) {
      doc.text("t").insert(0, "x".repeat(LUMP));
    }
    return written;
  }
}
