package dev.pairspace.adapters.websocket.protocol;

import dev.pairspace.domain.crdt.encoding.Utf8;
import java.nio.ByteBuffer;

/** One outbound frame, encoded once and shared by all receivers. Immutable. */
public sealed interface Frame {

  /** Says nothing, and shows a Yjs client that the server is there: presence of no client. */
  Frame HEARTBEAT = new Binary(new byte[] {1, 1, 0});

  /** Its size when sent, in bytes; of a text frame those of its UTF-8. */
  int size();

  /**
   * A binary frame. A big one lies outside the heap: containers copy what they send to there, once
   * for each receiver, unless it is there already.
   */
  final class Binary implements Frame {
    public static final int BIG = 64 << 10;

    private final ByteBuffer bytes;

    /** Keeps the array: it must not be changed any more. */
    public Binary(byte[] bytes) {
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

  /** A text frame. It is measured once, for all receivers. */
  final class Text implements Frame {
    private final String content;
    private final int size;

    Text(String content) {
      this.content = content;
      this.size = Utf8.encodedLength(content, 0, content.length());
    }

    public String content() {
      return content;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public String toString() {
      return "Frame[" + content.length() + " characters]";
    }
  }
}
