package dev.pairspace.bootstrap.it.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** One process of {@code java -jar pairspace.jar}. */
final class RunningJar {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final long PATIENCE_IN_SECONDS = 180;

  private static final int MOST_POLLS = 600;

  private final Process process;
  private final BufferedReader output;
  private final int port;
  private final List<String> said = new ArrayList<>();

  private RunningJar(Process process, int port) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.port = port;
  }

  /** Starts a process; it may refuse. */
  static RunningJar start(Path data, Map<String, String> settings) throws IOException {
    int port = freePort();
    var builder = new ProcessBuilder(JAVA.toString(), "-jar", "target/pairspace.jar");
    var environment = builder.environment();
    environment.put("HTTP_HOST", "127.0.0.1");
    environment.put("HTTP_PORT", Integer.toString(port));
    environment.put("PAIRSPACE_DATA", data.toString());
    environment.putAll(settings);
    return new RunningJar(builder.redirectErrorStream(true).start(), port);
  }

  /** Returns when the process says that it is ready. */
  RunningJar ready() throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.startsWith("Pairspace is ready")) {
        return this;
      }
    }
    throw new AssertionError("the server did not start: " + said);
  }

  /** Everything it has said up to a line that holds these words, or to its end. */
  String outputUntil(String words) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.contains(words)) {
        break;
      }
    }
    return String.join("\n", said);
  }

  /** Everything it says until its end. */
  String outputUntilTheEnd() throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
    }
    return String.join("\n", said);
  }

  /** Its exit code. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("the server did not end: " + said);
    }
    return process.exitValue();
  }

  /** SIGTERM. */
  int terminate() throws InterruptedException {
    process.destroy();
    return awaitEnd();
  }

  /** SIGKILL: no shutdown hook, no handler. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int port() {
    return port;
  }

  HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The answer comes when the text is committed. */
  CompletableFuture<HttpResponse<String>> put(String path, String text) {
    return sendBody("PUT", path, "text/plain", text);
  }

  CompletableFuture<HttpResponse<String>> post(String path, String json) {
    return sendBody("POST", path, "application/json", json);
  }

  private CompletableFuture<HttpResponse<String>> sendBody(
      String method, String path, String type, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient()
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
  }

  /** Returns, with what is said about it, when the readiness is answered with this status. */
  String awaitReadiness(int status) throws IOException, InterruptedException {
    for (int poll = 0; poll < MOST_POLLS; poll++) {
      var answer = send("GET", "/health/ready");
      if (answer.statusCode() == status) {
        return answer.body();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("readiness never became " + status + ": " + said);
  }

  TextProgram programIn(String room) {
    return new TextProgram(socketOf(room));
  }

  ReplicaProgram replicaIn(String room, long clientId, String root, IntConsumer saved) {
    return new ReplicaProgram(socketOf(room), clientId, root, saved);
  }

  private URI socketOf(String room) {
    return URI.create("ws://127.0.0.1:" + port + "/ws/" + room);
  }

  /** Opens a socket; the code with which the server closes it. */
  CompletableFuture<Integer> closeCodeOfSocketIn(String room) {
    var closed = new CompletableFuture<Integer>();
    var listener =
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
          }

          @Override
          public void onError(WebSocket socket, Throwable error) {
            closed.completeExceptionally(error);
          }
        };
    HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(socketOf(room), listener).join();
    return closed.orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
