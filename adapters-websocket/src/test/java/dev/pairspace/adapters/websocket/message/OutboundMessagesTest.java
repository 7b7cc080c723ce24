package dev.pairspace.adapters.websocket.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.adapters.websocket.message.outbound.ErrorMessage;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.port.RoomEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboundMessagesTest {

  @Test
  void measures_text_in_bytes_as_everything_else() {
    var refusal = new RoomEvent.Refusal(RoomEvent.Refusal.Reason.TOO_LARGE, "€😀ü");

    var frame = (Frame.Text) TextMessages.outbound().frameOf(refusal);

    assertThat(frame.content()).contains("€😀ü");
    assertThat(frame.size()).isEqualTo(frame.content().length() + 2 + 2 + 1);
  }

  @Test
  void an_event_that_nobody_can_tell_is_noticed_at_the_start() {
    assertThatThrownBy(() -> new OutboundMessages(List.of(new ErrorMessage())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no message tells");
  }

  @Test
  void an_event_that_is_told_in_two_ways_is_noticed_at_the_start() {
    assertThatThrownBy(() -> new OutboundMessages(List.of(new ErrorMessage(), new ErrorMessage())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two messages tell Refusal");
  }
}
