package dev.pairspace.adapters.websocket.protocol;

import java.nio.ByteBuffer;

/** One outbound frame, encoded once and shared by all who get it. Immutable. */
public sealed interface Frame {

  /** Says nothing, and shows a Yjs client that the server is there: nobody's presence. */
  Frame HEARTBEAT = new Binary(new byte[] {1, 1, 0});

  /** Bytes of a binary frame, UTF-16 units of a text frame: what it weighs on its way. */
  int size();

  /**
   * A binary frame. A big one lies outside the heap: containers copy what they send to there, once
   * for each receiver, unless it is there already.
   */
  final class Binary implements Frame {
    static final int BIG = 64 << 10;

    private final ByteBuffer bytes;

    /** Takes the array over: it must not be changed any more. */
    Binary(byte[] bytes) {
      this.bytes =
          bytes.length < BIG
              ? ByteBuffer.wrap(bytes)
              : ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    /** All of it, with a position of its own. */
    public ByteBuffer content() {
      return bytes.duplicate();
    }

    @Override
    public int size() {
      return bytes.capacity();
    }

    @Override
    public String toString() {
      return "Frame[" + size() + " bytes]";
    }
  }

  /** A text frame. */
  record Text(String content) implements Frame {
    @Override
    public int size() {
      return content.length();
    }

    @Override
    public String toString() {
      return "Frame[" + content.length() + " characters]";
    }
  }
}
