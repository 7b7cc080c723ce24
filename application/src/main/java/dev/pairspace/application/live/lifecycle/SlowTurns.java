package dev.pairspace.application.live.lifecycle;

import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Logs that a room's turns take long, and with which tasks, but not every time. Confined to the
 * room's turn.
 */
final class SlowTurns {
  private static final System.Logger LOGGER = System.getLogger(SlowTurns.class.getName());
  private static final Duration BETWEEN_LOG_ENTRIES = Duration.ofSeconds(10);

  private final RoomId room;
  private final InstantSource clock;

  /** By the class that the use case handed in; its name is made only for the log. */
  private final Map<Class<?>, Integer> kinds = new LinkedHashMap<>();

  private boolean ended;
  private Instant next = Instant.MIN;

  SlowTurns(RoomId room, InstantSource clock) {
    this.room = room;
    this.clock = clock;
  }

  /** The turn runs this task now. */
  void does(PendingTask task) {
    if (ended) {
      kinds.clear();
      ended = false;
    }
    kinds.merge(task.from().getClass(), 1, Integer::sum);
  }

  /** Tasks from now on belong to the next turn. */
  void ends() {
    ended = true;
  }

  void tookLong(Duration took) {
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(BETWEEN_LOG_ENTRIES);
      LOGGER.log(
          System.Logger.Level.WARNING,
          () -> "turn.slow room=" + room + " millis=" + took.toMillis() + " tasks=" + tasks());
    }
  }

  private Map<String, Integer> tasks() {
    Map<String, Integer> named = new LinkedHashMap<>();
    kinds.forEach((type, count) -> named.merge(useCaseOf(type), count, Integer::sum));
    return named;
  }

  /** The class that is handed in is nested in that of the use case. */
  private static String useCaseOf(Class<?> type) {
    return type.getName().replaceFirst("[$].*", "").replaceFirst(".*[.]", "");
  }
}
