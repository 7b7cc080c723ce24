package dev.pairspace.adapters.websocket.inbound;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** How much one socket may send in a while. */
final class SessionRateLimit {
  private static final int BURST = 10;

  /** An answer may cost as much as the document is large; an honest client asks once. */
  private static final int QUESTIONS_AT_ONCE = 20;

  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Of a whole text only the difference to the one before is kept. */
  private static final int TEXT_SHARE = 4;

  private final Bucket messages;
  private final Bucket bytes;
  private final Bucket questions;

  SessionRateLimit(SocketLimits limits, InstantSource clock) {
    var time = new ClockTime(clock);
    messages =
        bucket((long) BURST * limits.messagesPerSecond(), limits.messagesPerSecond(), SECOND, time);
    bytes = bucket(limits.bytesAtOnce(), limits.bytesPerMinute(), MINUTE, time);
    questions = bucket(QUESTIONS_AT_ONCE, 1, SECOND, time);
  }

  private static Bucket bucket(long atOnce, long refilled, Duration in, TimeMeter time) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(refilled, in))
        .withCustomTimePrecision(time)
        .build();
  }

  /** Whether a binary frame of this size is within the limit; if so it is used up. */
  boolean allows(int frameBytes) {
    return messages.tryConsume(1) && bytes.tryConsume(Math.max(1, frameBytes));
  }

  /** The same of a text frame. */
  boolean allowsText(int frameBytes) {
    return allows(frameBytes / TEXT_SHARE);
  }

  /** Whether the client may ask once more what it lacks; if so it is used up. */
  boolean allowsQuestion() {
    return questions.tryConsume(1);
  }

  private record ClockTime(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
