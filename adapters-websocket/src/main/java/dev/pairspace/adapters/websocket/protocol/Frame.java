package dev.pairspace.adapters.websocket.protocol;

import java.nio.ByteBuffer;

/** One outbound frame, encoded once and shared by all who get it. Immutable. */
public sealed interface Frame {

  /** Says nothing, and shows a Yjs client that the server is there: nobody's presence. */
  Frame HEARTBEAT = new Binary(new byte[] {1, 1, 0});

  /** Bytes of a binary frame, UTF-16 units of a text frame: what it weighs on its way. */
  int size();

  /** A binary frame. */
  final class Binary implements Frame {
    private final byte[] bytes;

    /** Takes the array over: it must not be changed any more. */
    Binary(byte[] bytes) {
      this.bytes = bytes;
    }

    /** A part of it, in a buffer of its own. */
    public ByteBuffer part(int from, int length) {
      return ByteBuffer.wrap(bytes, from, length).slice();
    }

    @Override
    public int size() {
      return bytes.length;
    }

    @Override
    public String toString() {
      return "Frame[" + bytes.length + " bytes]";
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
