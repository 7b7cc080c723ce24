package dev.pairspace.adapters.websocket.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.adapters.websocket.message.outbound.ErrorMessage;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.ClientMessageId;
import dev.pairspace.domain.chat.MessageAuthor;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.chat.MessageText;
import dev.pairspace.domain.room.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  void a_refusal_says_what_it_is_about() {
    var refusal =
        new RoomEvent.Refusal(RoomEvent.Refusal.Reason.TOO_LATE, "No.", Optional.of("c1"));

    var frame = (Frame.Text) TextMessages.outbound().frameOf(refusal);

    assertThat(frame.content())
        .isEqualTo(
            "{\"type\":\"error\",\"code\":\"too_late\",\"message\":\"No.\",\"regarding\":\"c1\"}");
  }

  @Test
  void a_message_of_the_chat_is_told_as_it_is_now() {
    var at = Instant.parse("2026-06-01T12:00:00.001Z");
    var said =
        ChatMessage.sent(
            new MessageId(new UUID(1, 2)),
            new RoomId("abcdefghjk"),
            new MessageAuthor("ada", "Ada", "#aabbcc"),
            new ClientMessageId("c1"),
            new MessageText("<b>hi"),
            at);
    var gone = ((ChatMessage.Change.Changed) said.deleted("ada", at)).message();

    assertThat(contentOf(said))
        .isEqualTo(
            "{\"type\":\"chat_message\",\"data\":{\"messageId\":\""
                + said.id()
                + "\",\"author\":{\"id\":\"ada\",\"name\":\"Ada\",\"color\":\"#aabbcc\"},"
                + "\"text\":\"<b>hi\",\"sentAt\":\"2026-06-01T12:00:00.001Z\","
                + "\"clientMessageId\":\"c1\"}}");
    assertThat(contentOf(gone)).contains("\"text\":\"\"").contains("\"deleted\":true");
  }

  private static String contentOf(ChatMessage message) {
    return ((Frame.Text) TextMessages.outbound().frameOf(new RoomEvent.ChatSaid(message)))
        .content();
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
