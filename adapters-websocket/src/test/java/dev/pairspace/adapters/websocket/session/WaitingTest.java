package dev.pairspace.adapters.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import java.util.ArrayList;
import java.util.List;
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
