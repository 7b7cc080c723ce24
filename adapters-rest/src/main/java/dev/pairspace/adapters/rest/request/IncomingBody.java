package dev.pairspace.adapters.rest.request;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A body while it comes in, and then. Touched by one thread at a time. */
final class IncomingBody {

  private static final int FIRST_BUFFER = 8 * 1024;

  private final int atMost;
  private final long limit;
  private final List<FairShare.Share> kept = new ArrayList<>();
  private byte[] bytes;
  private int length;

  /**
   * @param atMost how many bytes may come
   * @param limit what the sender is told
   */
  IncomingBody(int atMost, long limit) {
    this.atMost = atMost;
    this.limit = limit;
    this.bytes = new byte[Math.min(atMost, FIRST_BUFFER)];
  }

  /** Something that the body takes from others until its request is answered. */
  void keep(FairShare.Share share) {
    kept.add(share);
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

  long limit() {
    return limit;
  }

  int length() {
    return length;
  }

  ByteArrayInputStream open() {
    return new ByteArrayInputStream(bytes, 0, length);
  }

  /** Lets others have what it took. */
  void giveBack() {
    bytes = new byte[0];
    length = 0;
    kept.forEach(FairShare.Share::close);
  }
}
