package dev.pairspace.bootstrap.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who announces a body and does not send it holds up nobody. */
class SlowBodiesIT extends DeployedApplication {
  private static final int MANY = 400;
  private static final byte[] WHAT_DO_YOU_HAVE = {0, 0, 1, 0};
  private static final String QUESTION =
      "{\"code\": \"def add(a, b)\", \"cursorPosition\": 13, \"language\": \"python\"}";

  private final List<Socket> open = new ArrayList<>();

  private Socket begin(String body) throws IOException {
    var socket = new Socket(address().getHost(), address().getPort());
    open.add(socket);
    var head =
        "POST /api/autocomplete HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: "
            + QUESTION.length()
            + "\r\n\r\n";
    socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  @AfterEach
  void hang_up() throws IOException {
    for (var socket : open) {
      socket.close();
    }
  }

  @Test
  void bodies_that_never_come_hold_up_nobody() throws Exception {
    var room = createRoom();
    for (int i = 0; i < MANY; i++) {
      begin("{\"");
    }

    assertThat(get("health/live").statusCode()).isEqualTo(200);
    assertThat(get("api/rooms/" + room).statusCode()).isEqualTo(200);
    try (var socket =
        RawSocket.open(URI.create("ws://" + address().getAuthority() + "/ws/" + room))) {
      assertThat(socket.send(WHAT_DO_YOU_HAVE).nextBinary()).isNotNull();
    }

    // those beyond the share were refused; the others wait, or have waited for too long
    assertThat(answersSoFar().keySet()).isSubsetOf("none", "429", "408").contains("429");
  }

  @Test
  void a_body_that_comes_in_pieces_is_answered_when_it_is_whole() throws Exception {
    var socket = begin(QUESTION.substring(0, 20));

    socket.getOutputStream().write(QUESTION.substring(20).getBytes(StandardCharsets.UTF_8));

    assertThat(statusOf(socket.getInputStream())).isEqualTo("200");
  }

  private Map<String, Integer> answersSoFar() throws IOException {
    Map<String, Integer> answers = new TreeMap<>();
    for (var socket : open) {
      var in = socket.getInputStream();
      answers.merge(in.available() == 0 ? "none" : statusOf(in), 1, Integer::sum);
    }
    return answers;
  }

  private static String statusOf(InputStream in) throws IOException {
    return new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.UTF_8)
        .substring("HTTP/1.1 ".length());
  }
}
