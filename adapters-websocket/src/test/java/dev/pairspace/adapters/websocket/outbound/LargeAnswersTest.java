package dev.pairspace.adapters.websocket.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.dialect.FrameEncoder;
import dev.pairspace.adapters.websocket.dialect.YProtocol;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.Update;
import org.junit.jupiter.api.Test;

class LargeAnswersTest {
  private static final int LARGE = 1 << 20;

  private final LargeAnswers answers = new LargeAnswers();
  private final FrameEncoder encoder = new YProtocol();

  @Test
  void tells_a_large_document_to_all_who_ask_by_one_frame() {
    Update document = Update.of(new byte[LARGE]);

    Frame first = answerWith(document);
    Frame second = answerWith(document);

    assertThat(second).isSameAs(first);
  }

  @Test
  void tells_what_was_missed_as_a_change_by_a_frame_of_its_own() {
    Update document = Update.of(new byte[LARGE]);

    Frame answer = answerWith(document);
    Frame first = answers.frameOf(new RoomMessage.MissedChanges(document), encoder);
    Frame second = answers.frameOf(new RoomMessage.MissedChanges(document), encoder);

    assertThat(second).isSameAs(first).isNotSameAs(answer);
    assertThat(((Frame.Binary) first).content().get(1)).isEqualTo((byte) 2);
  }

  @Test
  void tells_different_documents_by_different_frames() {
    Frame first = answerWith(Update.of(new byte[LARGE]));
    Frame second = answerWith(Update.of(new byte[LARGE + 1]));

    assertThat(second.size()).isEqualTo(first.size() + 1);
  }

  @Test
  void tells_a_document_in_another_dialect_by_another_frame() {
    Update document = Update.of(new byte[LARGE]);

    Frame ours = answerWith(document);
    Frame theirs = answers.frameOf(new RoomMessage.SyncAnswer(document), new YProtocol());

    assertThat(theirs).isNotSameAs(ours);
  }

  @Test
  void gives_each_reader_of_a_frame_its_own_position() {
    var frame = (Frame.Binary) answerWith(Update.of(new byte[LARGE]));

    frame.content().get(new byte[LARGE]);

    assertThat(frame.content().remaining()).isEqualTo(frame.size());
  }

  private Frame answerWith(Update document) {
    return answers.frameOf(new RoomMessage.SyncAnswer(document), encoder);
  }
}
