package dev.pairspace.adapters.websocket.session;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How much one socket may send in a while. */
final class Allowance {
  private static final int BURST = 10;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Bucket messages;
  private final Bucket bytes;

  Allowance(SocketLimits limits) {
    messages = bucket(limits.messagesPerSecond());
    bytes = bucket(limits.bytesPerSecond());
  }

  private static Bucket bucket(long perSecond) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(BURST * perSecond).refillGreedy(perSecond, SECOND))
        .build();
  }

  /** Whether a frame of this size is within the allowance; if so it is used up. */
  boolean allows(int frameBytes) {
    return messages.tryConsume(1) && bytes.tryConsume(Math.max(1, frameBytes));
  }
}
