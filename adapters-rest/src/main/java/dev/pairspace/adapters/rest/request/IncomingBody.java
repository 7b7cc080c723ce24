package dev.pairspace.adapters.rest.request;

import java.io.ByteArrayInputStream;
import java.util.Arrays;

/** The bytes of a body, as far as they have arrived. For one thread. */
final class IncomingBody {

  private static final int FIRST_BUFFER = 8 * 1024;

  private final int atMost;
  private byte[] bytes;
  private int length;

  /**
   * @param atMost how many bytes may come
   */
  IncomingBody(int atMost) {
    this.atMost = atMost;
    this.bytes = new byte[Math.min(atMost, FIRST_BUFFER)];
  }

  /** False if that is more than may come. */
  boolean add(byte[] more, int count) {
    if (count > atMost - length) {
      return false;
    }
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(atMost, Math.max(length + count, 2 * bytes.length)));
    }
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
    return true;
  }

  int atMost() {
    return atMost;
  }

  int length() {
    return length;
  }

  ByteArrayInputStream open() {
    return new ByteArrayInputStream(bytes, 0, length);
  }
}
