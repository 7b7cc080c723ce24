package dev.pairspace.bootstrap.it.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A program without Yjs in a room: it writes the whole text once, and hears when it is saved. */
final class TextProgram implements WebSocket.Listener {
  private static final long PATIENCE_IN_SECONDS = 60;

  private final CompletableFuture<Void> inside = new CompletableFuture<>();
  private final CompletableFuture<Void> saved = new CompletableFuture<>();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;

  /** Returns when the room is in the server's memory and the program in it. */
  TextProgram(URI address) {
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
    socket.sendText("{\"type\":\"join_room\",\"data\":{\"name\":\"Cleo\"}}", true).join();
    inside.orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS).join();
  }

  void write(String code) {
    socket.sendText("{\"type\":\"code_update\",\"data\":{\"code\":\"" + code + "\"}}", true).join();
  }

  boolean heardSaved() {
    return saved.isDone();
  }

  void awaitSaved() {
    saved.orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    message.append(part);
    if (last) {
      hear(message.toString());
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void hear(String said) {
    if (said.contains("\"room_state\"")) {
      inside.complete(null);
    } else if (said.contains("\"saved\"")) {
      saved.complete(null);
    }
  }
}
