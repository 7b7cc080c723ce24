package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A connection that remembers what it was given, and misbehaves on demand. */
final class FakeConnection implements Connection {
  final List<byte[]> frames = new ArrayList<>();
  final List<String> texts = new ArrayList<>();
  final List<Integer> parts = new ArrayList<>();
  final Deque<ByteBuffer> pings = new ArrayDeque<>();
  final List<CloseCode> closed = new ArrayList<>();
  int busyTimes;
  boolean broken;
  Runnable whileSending = () -> {};

  private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
  private final StringBuilder text = new StringBuilder();
  private int inFlight;

  @Override
  public void sendBinary(ByteBuffer part, boolean last) throws IOException {
    send();
    parts.add(part.remaining());
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    frame.writeBytes(bytes);
    if (last) {
      frames.add(frame.toByteArray());
      frame.reset();
    }
  }

  @Override
  public void sendText(String part, boolean last) throws IOException {
    send();
    text.append(part);
    if (last) {
      texts.add(text.toString());
      text.setLength(0);
    }
  }

  @Override
  public void ping(ByteBuffer payload) throws IOException {
    send();
    pings.add(payload.duplicate());
  }

  @Override
  public void close(CloseCode code) {
    closed.add(code);
  }

  private void send() throws IOException {
    if (++inFlight > 1) {
      throw new AssertionError("two sends in flight");
    }
    whileSending.run();
    inFlight--;
    if (broken) {
      throw new IOException("broken on purpose");
    }
    if (busyTimes > 0) {
      busyTimes--;
      throw new IllegalStateException("sending a pong");
    }
  }
}
