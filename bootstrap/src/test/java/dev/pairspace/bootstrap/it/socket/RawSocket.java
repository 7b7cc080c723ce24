package dev.pairspace.bootstrap.it.socket;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that sends and gets frames as they are. */
final class RawSocket implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<byte[]> binary = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> text = new LinkedBlockingQueue<>();
  private final CompletableFuture<Goodbye> closed = new CompletableFuture<>();
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
  private final StringBuilder message = new StringBuilder();
  private final boolean reads;
  private WebSocket socket;

  private RawSocket(boolean reads) {
    this.reads = reads;
  }

  static RawSocket open(URI address) {
    return open(address, true, CLIENT.newWebSocketBuilder());
  }

  /** Opens a socket as a page from there would. */
  static RawSocket openFromPage(String origin, URI address) {
    return open(address, true, CLIENT.newWebSocketBuilder().header("Origin", origin));
  }

  /** Opens a socket for whose protocol the client knows these names. */
  static RawSocket openWithSubprotocols(URI address, String first, String... others) {
    return open(address, true, CLIENT.newWebSocketBuilder().subprotocols(first, others));
  }

  /** Opens a socket from which nothing is ever read. */
  static RawSocket openWithoutReading(URI address) {
    return open(address, false, CLIENT.newWebSocketBuilder());
  }

  private static RawSocket open(URI address, boolean reads, WebSocket.Builder builder) {
    RawSocket opened = new RawSocket(reads);
    opened.socket = builder.buildAsync(address, opened).join();
    return opened;
  }

  RawSocket send(String hex) {
    return send(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  RawSocket send(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    return this;
  }

  RawSocket sendPart(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), false).join();
    return this;
  }

  RawSocket sendText(String json) {
    socket.sendText(json, true).join();
    return this;
  }

  byte[] nextBinary() throws InterruptedException {
    return binary.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  String nextText() throws InterruptedException {
    return text.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  int closeCode() throws Exception {
    return goodbye().code();
  }

  Goodbye goodbye() throws Exception {
    return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** The one of the names for the protocol that the server has chosen; empty if none. */
  String subprotocol() {
    return socket.getSubprotocol();
  }

  boolean isOpen() {
    return !closed.isDone();
  }

  @Override
  public void onOpen(WebSocket opened) {
    if (reads) {
      opened.request(1);
    }
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    frame.writeBytes(bytes);
    if (last) {
      binary.add(frame.toByteArray());
      frame.reset();
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      text.add(message.toString());
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(new Goodbye(code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** With what the server has closed the socket. */
  record Goodbye(int code, String reason) {}
}
