package dev.pairspace.adapters.websocket.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssemblerTest {
  private static final int MAX_BYTES = 1 << 20;

  private final FrameAssembler binary = new FrameAssembler(MAX_BYTES);
  private final TextAssembler text = new TextAssembler(MAX_BYTES);

  @Test
  void puts_fragments_together_frame_after_frame() {
    for (int i = 0; i < 3; i++) {
      String large = "x".repeat(200_000 >> i);
      binary.accepts(large.getBytes(StandardCharsets.US_ASCII));
      binary.add(large.getBytes(StandardCharsets.US_ASCII));
      text.accepts(large);
      text.add(large);

      assertThat(binary.finish(new byte[] {'y'})).asString().isEqualTo(large + "y");
      assertThat(text.finish("y").content()).isEqualTo(large + "y");
    }
  }

  @Test
  void accepts_a_frame_up_to_the_limit_and_the_next_one_too() {
    for (int i = 0; i < 2; i++) {
      assertThat(binary.accepts(new byte[MAX_BYTES - 1])).isTrue();
      assertThat(binary.accepts(new byte[1])).isTrue();
      assertThat(binary.accepts(new byte[1])).isFalse();
      binary.finish(new byte[0]);
    }
  }

  @Test
  void counts_text_by_its_bytes() {
    String fourBytes = "\uD83D\uDE00";
    assertThat(text.accepts("ä€" + fourBytes + "x".repeat(MAX_BYTES - 9))).isTrue();
    assertThat(text.accepts("x")).isFalse();
  }

  @Test
  void tells_how_many_bytes_each_text_has_had() {
    for (int i = 0; i < 2; i++) {
      assertThat(text.accepts("ä€")).isTrue();
      text.add("ä€");
      assertThat(text.accepts("x")).isTrue();

      assertThat(text.finish("x").bytes()).isEqualTo(6);
    }
  }

  @Test
  void accepts_no_endless_row_of_empty_fragments() {
    int accepted = 0;
    while (text.accepts("")) {
      accepted++;
    }

    assertThat(accepted).isLessThan(100);
  }
}
