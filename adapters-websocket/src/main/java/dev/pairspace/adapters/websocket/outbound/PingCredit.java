package dev.pairspace.adapters.websocket.outbound;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;

/**
 * How much may be sent to a peer before it has shown that it reads. A ping says how many bytes were
 * sent before it, its pong acknowledges them; when a window of bytes is unacknowledged, nothing
 * more is begun, so that what waits is merged here instead of piling up on the way. The window
 * grows with what the peer has proven to read. Confined to its outbox's lock.
 *
 * <pre>
 * payload := bytes sent before (8)  random (8), so that no peer can acknowledge what it did not read
 * </pre>
 */
final class PingCredit {
  static final int FIRST_WINDOW = 32 << 10;
  static final int LARGEST_WINDOW = 512 << 10;
  private static final int PAYLOAD = 16;
  private static final int PINGS_PER_WINDOW = 4;

  private final RandomGenerator random;
  private final Deque<Ping> pings = new ArrayDeque<>();
  private int window = FIRST_WINDOW;
  private long sent;
  private long pinged;
  private long acknowledged;

  /** Bytes sent when the window last grew: it grows only when a whole window has been taken. */
  private long grownAt;

  PingCredit(RandomGenerator random) {
    this.random = random;
  }

  /** Whether a frame may be begun, of whatever size. */
  boolean isLeft() {
    return unacknowledged() < window;
  }

  void sent(int bytes) {
    sent += bytes;
  }

  /** Bytes that were sent and not acknowledged. */
  long unacknowledged() {
    return sent - acknowledged;
  }

  /** Whether so much has been sent since the last ping that another is due. */
  boolean isPingDue() {
    return sent - pinged >= window / PINGS_PER_WINDOW;
  }

  /** The payload of a new ping, which acknowledges everything sent so far. */
  ByteBuffer newPing() {
    Ping ping = new Ping(sent, random.nextLong());
    pings.add(ping);
    pinged = sent;
    return ByteBuffer.allocate(PAYLOAD).putLong(ping.offset()).putLong(ping.secret()).flip();
  }

  /** Whether a pong answers one of our pings; if so, what was sent before that ping has arrived. */
  boolean acknowledge(ByteBuffer payload) {
    if (payload.remaining() != PAYLOAD) {
      return false;
    }
    Ping answered = new Ping(payload.getLong(), payload.getLong());
    if (!pings.contains(answered)) {
      return false;
    }
    boolean wasExhausted = !isLeft();
    forgetUpTo(answered);
    acknowledged = answered.offset();
    if (wasExhausted && acknowledged - grownAt >= window) {
      window = Math.min(2 * window, LARGEST_WINDOW);
      grownAt = sent;
    }
    return true;
  }

  /** A peer may answer the latest ping only; its pong answers the earlier ones too. */
  private void forgetUpTo(Ping answered) {
    Ping forgotten;
    do {
      forgotten = pings.remove();
    } while (!forgotten.equals(answered));
  }

  /** The peer has been silent for long: it must prove again that it reads. */
  void distrust() {
    window = FIRST_WINDOW;
  }

  boolean hasUnanswered() {
    return !pings.isEmpty();
  }

  private record Ping(long offset, long secret) {}
}
