package dev.pairspace.adapters.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.outbound.FakeConnection;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.application.live.ManualTime;
import dev.pairspace.domain.presence.SessionId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final byte[] STATE = {0, 0, 1, 0};

  private final OneRoom room = new OneRoom();
  private final ManualTime time = room.time;
  private final Connections connections = room.connections;
  private final FakeConnection connection = new FakeConnection();
  private Conversation conversation;

  @BeforeEach
  void aGuestOpensASocket() {
    conversation = room.open(connection, new SessionId(1));
  }

  @Test
  void nothing_is_said_before_the_first_frame() {
    assertThat(connection.frames).isEmpty();
    assertThat(connection.texts).isEmpty();
  }

  @Test
  void a_binary_frame_is_answered_with_what_the_client_lacks_and_a_question() {
    conversation.onBinary(STATE, true);
    time.pass(Duration.ofMillis(10));

    assertThat(connection.frames).hasSize(2);
    assertThat(connection.frames).anyMatch(frame -> frame[0] == 0 && frame[1] == 1);
    assertThat(connection.frames).anyMatch(frame -> frame[0] == 0 && frame[1] == 0);
  }

  @Test
  void a_slow_Yjs_client_is_understood_even_after_its_silence_was_taken_for_text() {
    time.pass(Duration.ofSeconds(3));
    connections.watch();
    time.pass(Duration.ofMillis(10));

    conversation.onBinary(STATE, true);
    time.pass(Duration.ofMillis(10));

    assertThat(connection.frames).anyMatch(frame -> frame[0] == 0 && frame[1] == 1);
    assertThat(connection.closed).isEmpty();
  }

  @Test
  void a_client_that_chose_text_is_told_that_its_binary_frame_is_not_understood() {
    conversation.onText("{\"type\":\"ping\"}", true);

    conversation.onBinary(STATE, true);
    time.pass(Duration.ofMillis(10));

    assertThat(connection.texts).containsExactly("{\"type\":\"pong\"}");
    assertThat(connection.frames).isEmpty();
    assertThat(connection.closed).containsExactly(CloseCode.MALFORMED_FRAME);
  }

  @Test
  void nothing_is_sent_on_the_thread_of_a_turn() {
    conversation.onBinary(STATE, true);
    time.pass(Duration.ofMillis(10));
    connection.frames.clear();

    conversation.onBinary(STATE, true);
    connections.broadcaster().send(List.of(new SessionId(1)));

    assertThat(connection.frames).isEmpty();
    time.pass(Duration.ofMillis(10));
    assertThat(connection.frames).isNotEmpty();
  }

  @Test
  void who_asks_for_the_document_again_and_again_is_told_to_come_back_later() {
    for (int i = 0; i < 20; i++) {
      conversation.onBinary(STATE, true);
    }
    time.pass(Duration.ofMillis(10));
    assertThat(connection.closed).isEmpty();

    for (int i = 0; i < 20; i++) {
      conversation.onBinary(STATE, true);
    }
    time.pass(Duration.ofMillis(10));

    assertThat(connection.closed).containsExactly(CloseCode.RATE_LIMITED);
  }

  @Test
  void text_without_end_is_too_large_however_short_its_fragments() {
    for (int i = 0; i < 20_000; i++) {
      conversation.onText("x", false);
    }
    time.pass(Duration.ofMillis(10));

    assertThat(connection.closed).containsExactly(CloseCode.TOO_LARGE);
  }

  @Test
  void a_silent_text_session_is_sent_something_within_15_seconds_again_and_again() {
    conversation.speakText();
    for (int round = 0; round < 3; round++) {
      connection.pings.clear();
      secondsPass(14);

      assertThat(connection.pings).isNotEmpty();
      conversation.onPong(connection.pings.peekLast().duplicate());
    }
  }

  @Test
  void a_silent_Yjs_client_is_sent_a_frame_within_15_seconds() {
    conversation.onBinary(STATE, true);
    time.pass(Duration.ofMillis(10));
    connection.frames.clear();

    secondsPass(14);

    assertThat(connection.frames).contains(new byte[] {1, 1, 0});
  }

  private void secondsPass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      time.pass(Duration.ofSeconds(1));
      connections.watch();
      time.pass(Duration.ofMillis(10));
    }
  }

  @Test
  void text_is_charged_in_bytes() {
    String frame = "€".repeat(300_000);
    int frames = 0;
    while (frames < 1_000 && connection.closed.isEmpty()) {
      conversation.onText(frame, true);
      time.pass(Duration.ofMillis(1));
      frames++;
    }

    assertThat(connection.closed).containsExactly(CloseCode.RATE_LIMITED);
    assertThat(frames).isBetween(295, 305);
  }

  @Test
  void text_is_measured_in_bytes() {
    conversation.onText("€".repeat(1 << 19), true);
    time.pass(Duration.ofMillis(10));

    assertThat(connection.closed).containsExactly(CloseCode.TOO_LARGE);
  }
}
