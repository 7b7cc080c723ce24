package dev.pairspace.adapters.websocket.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

  @Test
  void reads_what_y_websocket_sends_when_it_opens() {
    assertThat(read("00 00 01 00")).containsExactly(new ClientMessage.State(StateVector.EMPTY));
    assertThat(read("01 06 01 07 00 02 7b 7d"))
        .containsExactly(new ClientMessage.Presence(List.of(new PresenceEntry(7, 0, "{}"))));
  }

  @Test
  void reads_the_answer_that_brings_nothing() {
    assertThat(read("00 01 02 00 00")).containsExactly(new ClientMessage.Edit(Update.EMPTY));
  }

  @Test
  void reads_several_messages_from_one_frame() {
    assertThat(read("00 00 01 00 03 00 02 02 00 00 64"))
        .containsExactly(
            new ClientMessage.State(StateVector.EMPTY),
            new ClientMessage.PresenceQuestion(),
            new ClientMessage.Edit(Update.EMPTY),
            new ClientMessage.SavedQuestion());
  }

  @Test
  void ignores_types_that_it_does_not_know() {
    assertThat(read("02 00 03 61 62 63")).isEmpty();
    assertThat(read("03 7f 01 02")).containsExactly(new ClientMessage.PresenceQuestion());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "00 00",
        "00 03 01 00",
        "00 00 05 00",
        "00 02 ff ff ff ff 07 00",
        "00 00 05 ff ff ff ff 07",
        "01 05 ff ff ff ff 07",
        "01 04 01 07 00 05",
        "01 05 01 07 00 01 ff",
        "ff ff ff ff ff ff ff ff ff ff 01",
        "00 02 02 00",
      })
  void refuses_what_is_cut_off_or_claims_more_than_there_is_and_takes_no_memory_for_it(
      String frame) {
    assertThatThrownBy(() -> read(frame)).isInstanceOf(MalformedInputException.class);
    FrameFuzz.fuzzerTestOneInput(bytes(frame));
  }

  @Test
  void refuses_more_messages_than_anybody_sends_at_once() {
    assertThatThrownBy(() -> FrameReader.read(threes(1_001)))
        .isInstanceOf(MalformedInputException.class)
        .hasMessageContaining("1000");
    assertThat(FrameReader.read(threes(1_000))).hasSize(1_000);
  }

  @Test
  void takes_memory_in_proportion_to_any_bytes_at_all() {
    var random = new Random(42);
    for (int i = 0; i < 200_000; i++) {
      byte[] frame = new byte[random.nextInt(40)];
      random.nextBytes(frame);
      if (frame.length > 0) {
        frame[0] = (byte) random.nextInt(4);
      }
      FrameFuzz.fuzzerTestOneInput(frame);
    }
  }

  private static byte[] threes(int count) {
    byte[] frame = new byte[count];
    Arrays.fill(frame, (byte) 3);
    return frame;
  }

  private static List<ClientMessage> read(String hex) {
    return FrameReader.read(bytes(hex));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
