package dev.pairspace.bootstrap.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  /** It decodes each fragment on its own; only who cuts a character notices. */
  @Test
  void a_character_cut_between_two_text_fragments_ends_its_sender_only() throws Exception {
    URI room = addressOf(createRoom());
    byte[] ping = "{\"type\":\"ping\",\"x\":\"ä\"}".getBytes(StandardCharsets.UTF_8);
    int inside = ping.length - 3;
    try (var whole = BareSocket.open(room);
        var cut = BareSocket.open(room)) {
      whole.sendText(
          Arrays.copyOf(ping, inside - 1), Arrays.copyOfRange(ping, inside - 1, ping.length));
      whole.awaitFrame();

      cut.sendText(Arrays.copyOf(ping, inside), Arrays.copyOfRange(ping, inside, ping.length));

      assertThat(cut.closeCode()).isEqualTo(1007);
      whole.sendText(ping).awaitFrame();
    }
  }

  /** What shares a segment with the end of an empty ping's header is lost: it must be asked for. */
  @Test
  void a_change_lost_behind_an_empty_ping_is_asked_for_with_the_next_one() throws Exception {
    String room = createRoom();
    try (var typist = BareSocket.open(addressOf(room));
        var reader = RawSocket.open(addressOf(room)).send(WHAT_DO_YOU_HAVE)) {
      assertThat(reader.nextBinary()).startsWith(0, 1);
      assertThat(reader.nextBinary()).startsWith(0, 0);
      typist.sendFrame(WHAT_DO_YOU_HAVE);
      assertThat(typist.nextBinary()).startsWith(0, 1);
      assertThat(typist.nextBinary()).startsWith(0, 0);

      typist.sendPingInTwoSegmentsBefore(letter(0)).awaitPong();
      typist.sendFrame(letter(1)).sendFrame(WHAT_DO_YOU_HAVE);
      if (typist.nextBinary()[1] == 0) { // it was lost, and the server wants to know what it was
        typist.sendFrame(letter(0)).sendFrame(letter(1));
      }

      assertThat(reader.nextBinary()).startsWith(0, 2);
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
