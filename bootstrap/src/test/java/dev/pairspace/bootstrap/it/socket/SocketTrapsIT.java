package dev.pairspace.bootstrap.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What the container does to those who trust it; each would be noticed if it came back. */
class SocketTrapsIT extends DeployedApplication {
  private static final byte[] WHAT_DO_YOU_HAVE = {0, 0, 1, 0};
  private static final int ABRUPT_CLOSES = 300;

  /** The container's blocking send never ends when the peer vanishes during it. */
  @Test
  void peers_that_vanish_while_they_are_told_something_cost_the_others_nothing() throws Exception {
    URI room = addressOf(createRoom());
    try (var typist = RawSocket.open(room).send(WHAT_DO_YOU_HAVE)) {
      for (int i = 0; i < ABRUPT_CLOSES; i++) {
        var guest = BareSocket.open(room).sendFrame(WHAT_DO_YOU_HAVE);
        typist.send(letter(2 * i));
        guest.awaitFrame();
        typist.send(letter(2 * i + 1));
        guest.vanish();
      }
      try (var late = RawSocket.open(room).send(WHAT_DO_YOU_HAVE)) {
        assertThat(late.nextBinary()).startsWith(0, 1);
        typist.send("03").send(WHAT_DO_YOU_HAVE);
        assertThat(typist.isOpen()).isTrue();
      }
    }
  }

  /** An asynchronous send that overlaps another is lost without a word. */
  @Test
  void answers_in_a_hurry_are_complete_and_in_order() throws Exception {
    try (var socket = RawSocket.open(addressOf(createRoom()))) {
      for (int round = 0; round < 100; round++) {
        for (int i = 0; i < 20; i++) {
          socket.sendText("{\"type\":\"ping\"}").sendText("{\"type\":\"no%02d\"}".formatted(i));
        }
        for (int i = 0; i < 20; i++) {
          assertThat(socket.nextText()).contains("pong");
          assertThat(socket.nextText()).contains("unknown_type");
        }
      }
    }
  }

  /** A handler for whole messages, or an annotated one, would buffer it first. */
  @Test
  void a_frame_far_beyond_the_limit_is_refused_at_its_header() throws Exception {
    try (var socket = BareSocket.open(addressOf(createRoom()))) {
      socket.announceFrame(300L << 20);

      assertThat(socket.closeCode()).isEqualTo(1009);
    }
  }

  /** The container would make an HTTP session for each, and keep it. */
  @Test
  void a_handshake_creates_no_http_session() throws Exception {
    try (var socket = BareSocket.open(addressOf(createRoom()))) {
      assertThat(socket.answer()).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("cookie");
    }
  }

  /** An update in which client 7 types a letter at the start of the root "t". */
  private static byte[] letter(int clock) {
    var update = new ByteArrayOutputStream();
    update.writeBytes(new byte[] {1, 1, 7});
    int rest = clock;
    for (; rest > 0x7f; rest >>>= 7) {
      update.write((rest & 0x7f) | 0x80);
    }
    update.write(rest);
    update.writeBytes(new byte[] {4, 1, 1, 't', 1, 'a', 0});
    var message = new ByteArrayOutputStream();
    message.writeBytes(new byte[] {0, 2, (byte) update.size()});
    message.writeBytes(update.toByteArray());
    return message.toByteArray();
  }

  private static URI addressOf(String room) {
    return URI.create("ws://" + address().getAuthority() + "/ws/" + room);
  }
}
