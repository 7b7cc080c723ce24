package dev.pairspace.adapters.websocket.session;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How much one socket may send in a while. */
final class Allowance {
  private static final int BURST = 10;

  /** An answer may cost as much as the document is large; an honest client asks once. */
  private static final int QUESTIONS_AT_ONCE = 20;

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Bucket messages;
  private final Bucket bytes;
  private final Bucket questions;

  Allowance(SocketLimits limits) {
    messages = bucket((long) BURST * limits.messagesPerSecond(), limits.messagesPerSecond());
    bytes = bucket((long) BURST * limits.bytesPerSecond(), limits.bytesPerSecond());
    questions = bucket(QUESTIONS_AT_ONCE, 1);
  }

  private static Bucket bucket(long atOnce, long perSecond) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, SECOND))
        .build();
  }

  /** Whether a frame of this size is within the allowance; if so it is used up. */
  boolean allows(int frameBytes) {
    return messages.tryConsume(1) && bytes.tryConsume(Math.max(1, frameBytes));
  }

  /** Whether the client may ask once more what it lacks; if so it is used up. */
  boolean allowsQuestion() {
    return questions.tryConsume(1);
  }
}
