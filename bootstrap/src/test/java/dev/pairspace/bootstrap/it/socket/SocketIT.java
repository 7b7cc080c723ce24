package dev.pairspace.bootstrap.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SocketIT extends DeployedApplication {
  /** Message sync, step 1, of an empty state vector. */
  private static final byte[] WHAT_DO_YOU_HAVE = {0, 0, 1, 0};

  @Test
  void who_asks_for_the_document_gets_the_starter_text() throws Exception {
    var listener = new Listener();
    var socket = open(createRoom(), listener);

    socket.sendBinary(ByteBuffer.wrap(WHAT_DO_YOU_HAVE), true).join();
    var answer = listener.binary.poll(10, TimeUnit.SECONDS);

    assertThat(answer).as("frame").isNotNull();
    assertThat(new String(answer, java.nio.charset.StandardCharsets.UTF_8)).contains("main.py");
    socket.abort();
  }

  @Test
  void an_unknown_room_is_closed_with_a_code_that_ends_all_tries() throws Exception {
    var listener = new Listener();

    open("abcdefghjk", listener);

    assertThat(listener.closed.get(10, TimeUnit.SECONDS)).isEqualTo(4404);
  }

  private static WebSocket open(String room, Listener listener) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(
            java.net.URI.create("ws://" + address().getAuthority() + "/ws/" + room), listener)
        .join();
  }

  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<byte[]> binary = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
      var bytes = new byte[data.remaining()];
      data.get(bytes);
      binary.add(bytes);
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closed.complete(code);
      return null;
    }
  }
}
