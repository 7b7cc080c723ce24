package dev.pairspace.adapters.websocket.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.adapters.websocket.message.TextMessages;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {
  private static final RoomId ROOM = new RoomId("abcdefghjk");
  private static final byte[] STATE = {0, 0, 1, 0};

  private final RoomPrefixed prefixed = new RoomPrefixed();
  private final YProtocol yProtocol = new YProtocol();
  private final Dialects dialects = dialects(prefixed, yProtocol);

  private static Dialects dialects(BinaryDialect... binary) {
    return new Dialects(TextMessages.outbound(), List.of(binary));
  }

  @Test
  void a_dialect_is_chosen_by_its_subprotocol() {
    assertThat(dialects.called(RoomPrefixed.SUBPROTOCOL)).containsSame(prefixed);
    assertThat(dialects.subprotocols()).startsWith(RoomPrefixed.SUBPROTOCOL);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"yjs", "y-websocket", "y-protocols", "hocuspocus"})
  void what_names_clients_of_any_dialect_chooses_none(String subprotocol) {
    assertThat(dialects.called(subprotocol)).isEmpty();
  }

  @Test
  void the_names_of_yjs_are_answered() {
    assertThat(Dialects.all().subprotocols()).containsExactly("yjs", "y-websocket", "y-protocols");
  }

  @Test
  void a_frame_is_read_by_the_first_dialect_that_recognises_it() {
    assertThat(dialects.recognising(RoomPrefixed.framed(ROOM, STATE), ROOM)).isSameAs(prefixed);
    assertThat(dialects.recognising(STATE, ROOM)).isSameAs(yProtocol);
  }

  @Test
  void a_frame_that_none_recognises_is_malformed() {
    assertThatThrownBy(() -> dialects(prefixed).recognising(STATE, ROOM))
        .isInstanceOf(MalformedInputException.class);
  }

  @Test
  void two_dialects_of_one_name_are_refused() {
    assertThatThrownBy(() -> dialects(prefixed, new RoomPrefixed()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(RoomPrefixed.SUBPROTOCOL);
  }
}
