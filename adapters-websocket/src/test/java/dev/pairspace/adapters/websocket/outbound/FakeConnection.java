package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A connection that remembers what it was given, and misbehaves on demand. */
public final class FakeConnection implements Connection {
  public final List<byte[]> frames = new ArrayList<>();
  public final List<String> texts = new ArrayList<>();
  public final Deque<ByteBuffer> pings = new ArrayDeque<>();
  public final List<CloseCode> closed = new ArrayList<>();
  public int busyTimes;
  public boolean broken;

  /** Whether frames stay under way until {@link #arrive}; otherwise they are sent at once. */
  public boolean slow;

  public Runnable whileSending = () -> {};
  public Runnable whileClosing = () -> {};

  private Consumer<Delivery> underWay;

  @Override
  public void send(Frame frame, Consumer<Delivery> arrival) {
    begin();
    whileSending.run();
    if (isBusy()) {
      arrival.accept(Delivery.BUSY);
      return;
    }
    if (frame instanceof Frame.Binary binary) {
      byte[] bytes = new byte[binary.size()];
      binary.content().get(bytes);
      frames.add(bytes);
    } else if (frame instanceof Frame.Text text) {
      texts.add(text.content());
    }
    underWay = arrival;
    if (!slow) {
      arrive();
    }
  }

  /** The container tells that the frame under way is sent. */
  public void arrive() {
    Consumer<Delivery> arrival = underWay;
    underWay = null;
    arrival.accept(broken ? Delivery.FAILED : Delivery.SENT);
  }

  @Override
  public void ping(ByteBuffer payload) throws IOException {
    begin();
    if (broken) {
      throw new IOException("broken on purpose");
    }
    if (isBusy()) {
      throw new IllegalStateException("sending a pong");
    }
    pings.add(payload.duplicate());
  }

  @Override
  public void close(CloseCode code) {
    whileClosing.run();
    closed.add(code);
  }

  private void begin() {
    if (underWay != null) {
      throw new AssertionError("two frames under way");
    }
  }

  private boolean isBusy() {
    boolean busy = busyTimes > 0;
    busyTimes -= busy ? 1 : 0;
    return busy;
  }
}
