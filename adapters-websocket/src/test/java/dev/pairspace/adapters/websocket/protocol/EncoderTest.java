package dev.pairspace.adapters.websocket.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.Update;
import org.junit.jupiter.api.Test;

class EncoderTest {
  private static final int LARGE = 1 << 20;

  private final Encoder encoder = new Encoder(event -> TextWriter.PONG);

  @Test
  void tells_a_large_document_to_all_who_ask_by_one_frame() {
    Update document = Update.of(new byte[LARGE]);

    Frame first = encoder.onSyncAnswer(new RoomMessage.SyncAnswer(document));
    Frame second = encoder.onSyncAnswer(new RoomMessage.SyncAnswer(document));

    assertThat(second).isSameAs(first);
  }

  @Test
  void tells_what_was_missed_as_a_change_by_a_frame_of_its_own() {
    Update document = Update.of(new byte[LARGE]);

    Frame answer = encoder.onSyncAnswer(new RoomMessage.SyncAnswer(document));
    Frame first = encoder.onMissedChanges(new RoomMessage.MissedChanges(document));
    Frame second = encoder.onMissedChanges(new RoomMessage.MissedChanges(document));

    assertThat(second).isSameAs(first).isNotSameAs(answer);
    assertThat(((Frame.Binary) first).content().get(1)).isEqualTo((byte) 2);
  }

  @Test
  void tells_different_documents_by_different_frames() {
    Frame first = encoder.onSyncAnswer(new RoomMessage.SyncAnswer(Update.of(new byte[LARGE])));
    Frame second = encoder.onSyncAnswer(new RoomMessage.SyncAnswer(Update.of(new byte[LARGE + 1])));

    assertThat(second.size()).isEqualTo(first.size() + 1);
  }

  @Test
  void gives_each_reader_of_a_frame_its_own_position() {
    Update document = Update.of(new byte[LARGE]);
    var frame = (Frame.Binary) encoder.onSyncAnswer(new RoomMessage.SyncAnswer(document));

    frame.content().get(new byte[LARGE]);

    assertThat(frame.content().remaining()).isEqualTo(frame.size());
  }
}
