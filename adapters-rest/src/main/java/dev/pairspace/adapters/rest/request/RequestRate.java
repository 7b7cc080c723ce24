package dev.pairspace.adapters.rest.request;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often one address may ask for something. A burst of a minute's worth is fine. Safe for
 * threads; remembers the addresses that asked last, so its memory is bounded.
 */
public final class RequestRate {

  private static final int REMEMBERED_ADDRESSES = 10_000;

  private final int perMinute;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED_ADDRESSES;
        }
      };

  /**
   * @param perMinute at least 1
   */
  public RequestRate(int perMinute, InstantSource clock) {
    if (perMinute < 1) {
      throw new IllegalArgumentException("requests per minute: " + perMinute);
    }
    this.perMinute = perMinute;
    this.time = new ClockTime(clock);
  }

  /** Counts a request, and ends it if the address has asked too often. */
  public void count(String address) {
    ConsumptionProbe probe = bucketOf(address).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw ProblemException.retryAfter(
          ProblemType.TOO_MANY_REQUESTS,
          "At most %d a minute; try again in %d s.".formatted(perMinute, seconds),
          seconds);
    }
  }

  private synchronized Bucket bucketOf(String address) {
    return buckets.computeIfAbsent(address, unknown -> newBucket());
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .withCustomTimePrecision(time)
        .build();
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
