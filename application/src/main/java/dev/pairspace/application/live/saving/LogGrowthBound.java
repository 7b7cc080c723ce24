package dev.pairspace.application.live.saving;

import dev.pairspace.application.live.turn.RoomPart;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.domain.room.RoomLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a room's log may grow in a minute: what is inserted and deleted again leaves a small
 * document, but a log that must be read whenever the room is loaded. Beyond the bound only sessions
 * that send little may go on. Confined to the room's turn.
 */
public final class LogGrowthBound implements RoomPart {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** No user types more than this in a minute, nor pastes as much often. */
  private static final long LITTLE_BYTES = 256L << 10;

  private static final int DOCUMENTS_IN_A_MINUTE = 4;

  private final long maxBytes;
  private final InstantSource clock;
  private final Map<RoomSession, Long> brought = new HashMap<>();
  private Instant end = Instant.MIN;
  private long logged;

  private LogGrowthBound(long maxBytes, InstantSource clock) {
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  /** As many bytes in a minute as four of the largest documents have. */
  static LogGrowthBound of(RoomLimits limits, InstantSource clock) {
    return new LogGrowthBound(DOCUMENTS_IN_A_MINUTE * limits.maxDocumentBytes(), clock);
  }

  /** Whether a session may send so many bytes now; if so they are counted as its own. */
  public boolean allows(RoomSession session, long bytes) {
    beginMinute();
    long own = brought.getOrDefault(session, 0L) + bytes;
    if (logged + bytes > maxBytes && own > LITTLE_BYTES) {
      return false;
    }
    brought.put(session, own);
    return true;
  }

  /** Whether callers without a connection may write. */
  public boolean allowsOthers() {
    beginMinute();
    return logged <= maxBytes;
  }

  void logged(long bytes) {
    beginMinute();
    logged += bytes;
  }

  @Override
  public void left(RoomSession session) {
    brought.remove(session);
  }

  private void beginMinute() {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      end = now.plus(MINUTE);
      logged = 0;
      brought.clear();
    }
  }
}
