package dev.pairspace.adapters.websocket.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.adapters.websocket.message.inbound.PingMessage;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundMessagesTest {
  private final List<Frame> answers = new ArrayList<>();
  private final TextSession session =
      new TextSession(Actor.GUEST, new RoomId("abcdefghjk"), new SessionId(1), answers::add);

  /** Without rooms: whoever hands anything on that cannot be used fails. */
  private final InboundMessages messages = TextMessages.inbound(null, null, null);

  private String answer() {
    assertThat(answers).hasSize(1);
    return ((Frame.Text) answers.get(0)).content();
  }

  @Test
  void a_refusal_says_which_message_of_the_chat_it_is_about() {
    messages.receive(
        "{\"type\":\"chat\",\"data\":{\"text\":7,\"clientMessageId\":\"c1\"}}", session);
    assertThat(answer()).contains("malformed", "\"regarding\":\"c1\"");
    answers.clear();

    messages.receive(
        "{\"type\":\"chat_edit\",\"data\":{\"text\":\"\",\"messageId\":\"m1\"}}", session);
    assertThat(answer()).contains("malformed", "\"regarding\":\"m1\"");
    answers.clear();

    messages.receive(
        "{\"type\":\"chat\",\"data\":{\"text\":\"x\",\"clientMessageId\":[]}}", session);
    assertThat(answer()).contains("malformed").doesNotContain("regarding");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "malformed | {]",
        "malformed | ''",
        "malformed | null",
        "malformed | []",
        "malformed | {}",
        "malformed | {\"type\":7}",
        "malformed | {\"type\":\"ping\"} {}",
        "malformed | {\"type\":\"ping\",\"type\":\"ping\"}",
        "malformed | {\"type\":\"ping\",\"userId\":1}",
        "malformed | {\"type\":\"join_room\",\"data\":[]}",
        "malformed | {\"type\":\"join_room\",\"data\":{\"name\":\"\"}}",
        "malformed | {\"type\":\"join_room\",\"data\":{\"color\":\"red\"}}",
        "malformed | {\"type\":\"code_update\",\"data\":{}}",
        "malformed | {\"type\":\"code_update\",\"data\":{\"code\":\"\",\"version\":\"1\"}}",
        "malformed | {\"type\":\"code_update\",\"data\":{\"code\":\"\",\"cursorPosition\":-1}}",
        "malformed | {\"type\":\"cursor_update\",\"data\":{\"cursorPosition\":1.5}}",
        "malformed | {\"type\":\"cursor_update\",\"data\":{\"cursorPosition\":99999999999}}",
        "malformed | {\"type\":\"cursor_update\"}",
        "malformed | {\"type\":\"edit\",\"content\":\"x\",\"fileId\":7}",
        "malformed | {\"type\":\"edit\",\"content\":\"x\",\"fileId\":\"\"}",
        "malformed | {\"type\":\"join_room\",\"data\":{\"fileId\":[]}}",
        "malformed | {\"type\":\"edit\"}",
        "malformed | {\"type\":\"chat\"}",
        "malformed | {\"type\":\"chat\",\"data\":{\"text\":\" \"}}",
        "malformed | {\"type\":\"chat\",\"data\":{\"text\":\"x\",\"clientMessageId\":\"\"}}",
        "malformed | {\"type\":\"chat\",\"data\":{\"text\":\"x\",\"clientMessageId\":7}}",
        "malformed | {\"type\":\"chat_edit\",\"data\":{\"text\":\"x\"}}",
        "malformed | {\"type\":\"chat_edit\",\"data\":{\"messageId\":\"1\",\"text\":\"x\"}}",
        "malformed | {\"type\":\"chat_delete\",\"data\":{\"messageId\":\"\"}}",
        "unknown_type | {\"type\":\"Ping\"}",
        "wrong_room | {\"type\":\"ping\",\"roomId\":\"2222222222\"}",
      })
  void what_cannot_be_used_is_answered_with_the_reason_and_does_nothing(String code, String frame) {
    messages.receive(frame, session);

    assertThat(answer()).contains("\"error\"", "\"" + code + "\"");
  }

  @Test
  void a_message_may_name_its_room_and_its_sender() {
    messages.receive(
        "{\"type\":\"ping\",\"roomId\":\"abcdefghjk\",\"userId\":\"u\",\"data\":null}", session);

    assertThat(answer()).isEqualTo("{\"type\":\"pong\"}");
  }

  @ParameterizedTest
  @CsvSource({"31, pong", "32, malformed", "100000, malformed"})
  void nesting_is_followed_to_a_depth_of_32(int depthBelowTheMessage, String answer) {
    var data = "[".repeat(depthBelowTheMessage) + "]".repeat(depthBelowTheMessage);

    messages.receive("{\"type\":\"ping\",\"data\":" + data + "}", session);

    assertThat(answer()).contains(answer);
  }

  @Test
  void two_messages_of_one_name_are_refused_at_the_start() {
    assertThatThrownBy(() -> new InboundMessages(List.of(new PingMessage(), new PingMessage())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ping");
  }
}
