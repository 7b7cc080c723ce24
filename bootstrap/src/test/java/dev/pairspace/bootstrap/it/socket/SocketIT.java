package dev.pairspace.bootstrap.it.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the socket does in the real container; the traps of Liberty have a test each. */
class SocketIT extends DeployedApplication {
  private static final String WHAT_DO_YOU_HAVE = "00 00 01 00";

  /** Client 7 types one letter into the root "t" at the clock 0. */
  private static final String LETTER = "00 02 0b 01 01 07 00 04 01 01 74 01 61 00";

  @Nested
  class Protocol {

    @Test
    void who_asks_for_the_document_gets_the_starter_text_and_is_asked_back() throws Exception {
      try (var socket = open(createRoom())) {
        byte[] answer = socket.send(WHAT_DO_YOU_HAVE).nextBinary();
        byte[] question = socket.nextBinary();

        assertThat(new String(answer, StandardCharsets.UTF_8)).contains("main.py");
        assertThat(question).startsWith(0, 0);
      }
    }

    @Test
    void a_change_reaches_the_others_but_not_its_author() throws Exception {
      String room = createRoom();
      try (var alice = synced(room);
          var bob = synced(room)) {
        alice.send(LETTER);

        assertThat(bob.nextBinary()).startsWith(0, 2);
        alice.send("03").send(WHAT_DO_YOU_HAVE);
        assertThat(alice.nextBinary()).startsWith(0, 1);
      }
    }

    @Test
    void saved_comes_after_the_commit_to_who_asks_for_it() throws Exception {
      try (var socket = synced(createRoom())) {
        socket.send("64").send(LETTER);

        assertThat(socket.nextBinary()).containsExactly(100, 1);
      }
    }

    @Test
    void a_binary_session_gets_text_only_after_it_has_sent_some() throws Exception {
      try (var socket = synced(createRoom())) {
        socket.sendText("{\"type\":\"join_room\",\"data\":{\"name\":\"Ada\"}}");

        assertThat(socket.nextText()).contains("\"room_state\"", "\"Ada\"");
        socket.send(LETTER);
        assertThat(socket.nextText()).isEqualTo("{\"type\":\"saved\",\"data\":{\"through\":1}}");
      }
    }

    @Test
    void text_that_is_no_message_is_answered_with_an_error() throws Exception {
      try (var socket = open(createRoom())) {
        assertThat(socket.sendText("{]").nextText()).contains("\"error\"", "malformed");
        assertThat(socket.sendText("{\"type\":\"what\"}").nextText()).contains("unknown_type");
        assertThat(socket.isOpen()).isTrue();
      }
    }
  }

  @Nested
  class CloseCodes {

    @Test
    void tell_for_good_that_there_is_no_such_room() throws Exception {
      assertThat(open("abcdefghjk").closeCode()).isEqualTo(4404);
      assertThat(open("no-room-id").closeCode()).isEqualTo(4404);
    }

    @Test
    void tell_who_sent_what_cannot_be_read_and_leave_others_alone() throws Exception {
      String room = createRoom();
      try (var alice = synced(room);
          var bob = synced(room)) {
        alice.send("00 02 03 09 09 09");

        assertThat(alice.closeCode()).isEqualTo(4400);
        assertThat(bob.isOpen()).isTrue();
      }
    }

    @Test
    void tell_that_a_frame_is_too_large_before_it_is_read_as_a_whole() throws Exception {
      try (var socket = synced(createRoom())) {
        socket.send(new byte[6 << 20]);

        assertThat(socket.closeCode()).isEqualTo(4413);
      }
    }

    @Test
    void tell_that_fragments_without_end_are_too_large() throws Exception {
      // With content: behind one without, Liberty may lose bytes, see SocketTrapsIT.
      try (var socket = synced(createRoom())) {
        assertThatThrownBy(
                () -> {
                  while (socket.isOpen()) {
                    socket.sendPart(new byte[1]);
                  }
                  throw new IllegalStateException("closed " + socket.closeCode());
                })
            .isInstanceOf(Exception.class);
        assertThat(socket.closeCode()).isEqualTo(4413);
      }
    }
  }

  @Nested
  class Handshakes {

    @Test
    void from_foreign_pages_are_told_why_they_get_nothing() throws Exception {
      try (var socket =
          RawSocket.openFromPage("https://elsewhere.example", addressOf(createRoom()))) {
        assertThat(socket.goodbye()).isEqualTo(new RawSocket.Goodbye(4403, "origin"));
      }
    }

    @Test
    void from_own_pages_are_taken_in_whatever_case_the_host_is_written() throws Exception {
      String origin = address().resolve("/").toString().toUpperCase(Locale.ROOT);
      try (var socket =
          RawSocket.openFromPage(
              origin.substring(0, origin.length() - 1), addressOf(createRoom()))) {
        assertThat(socket.send(WHAT_DO_YOU_HAVE).nextBinary()).startsWith(0, 1);
      }
    }

    @Test
    void agree_on_a_name_for_the_protocol_that_the_client_knows() throws Exception {
      URI address = addressOf(createRoom());
      try (var yjs = RawSocket.openWithSubprotocols(address, "other", "yjs");
          var none = RawSocket.open(address)) {
        assertThat(yjs.subprotocol()).isEqualTo("yjs");
        assertThat(none.subprotocol()).isEmpty();
        assertThat(yjs.send(WHAT_DO_YOU_HAVE).nextBinary()).startsWith(0, 1);
      }
    }

    @Test
    void lead_to_the_room_with_a_slash_behind_its_id() throws Exception {
      try (var socket = open(createRoom() + "/")) {
        assertThat(socket.send(WHAT_DO_YOU_HAVE).nextBinary()).startsWith(0, 1);
      }
    }

    @Test
    void create_no_http_session() throws Exception {
      var answer = get("ws/" + createRoom());

      assertThat(answer.statusCode()).isEqualTo(426);
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void readers_that_do_not_read_do_not_hold_up_the_others() throws Exception {
    String room = createRoom();
    List<RawSocket> deaf = new ArrayList<>();
    try (var alice = synced(room);
        var bob = synced(room)) {
      for (int i = 0; i < 10; i++) {
        deaf.add(RawSocket.openWithoutReading(addressOf(room)).send(WHAT_DO_YOU_HAVE));
      }
      byte[] lump = "x".repeat(500_000).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 4; i++) {
        alice.send(typed(20 + i, lump));
      }

      int heard = 0;
      while (heard < 4 * lump.length) {
        byte[] frame = bob.nextBinary();
        assertThat(frame).as("frame after %d bytes", heard).isNotNull();
        heard += frame.length;
      }
      assertThat(bob.isOpen()).isTrue();
    } finally {
      deaf.forEach(RawSocket::close);
    }
  }

  /** An update in which a client of that id types a text into the root "t". */
  private static byte[] typed(int client, byte[] ascii) {
    var update = new ByteArrayOutputStream();
    update.writeBytes(new byte[] {1, 1, (byte) client, 0, 4, 1, 1, 't'});
    writeVarUint(update, ascii.length);
    update.writeBytes(ascii);
    update.write(0);
    var message = new ByteArrayOutputStream();
    message.writeBytes(new byte[] {0, 2});
    writeVarUint(message, update.size());
    message.writeBytes(update.toByteArray());
    return message.toByteArray();
  }

  private static void writeVarUint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** A session that has got the document and been asked for its own. */
  private static RawSocket synced(String room) throws InterruptedException {
    RawSocket socket = open(room).send(WHAT_DO_YOU_HAVE);
    assertThat(socket.nextBinary()).startsWith(0, 1);
    assertThat(socket.nextBinary()).startsWith(0, 0);
    return socket;
  }

  private static RawSocket open(String room) {
    return RawSocket.open(addressOf(room));
  }

  private static URI addressOf(String room) {
    return URI.create("ws://" + address().getAuthority() + "/ws/" + room);
  }
}
