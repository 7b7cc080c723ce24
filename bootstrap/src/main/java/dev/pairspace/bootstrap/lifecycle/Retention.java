package dev.pairspace.bootstrap.lifecycle;

import dev.pairspace.application.operation.DeleteForgottenRooms;
import dev.pairspace.application.operation.ForgetUnseenMembers;
import dev.pairspace.application.operation.RecordActivity;
import dev.pairspace.bootstrap.configuration.RoomSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * Notes now and then which rooms are in use, so that no crash makes them look forgotten, and
 * deletes forgotten rooms, if {@code ROOM_RETENTION} says when a room is forgotten. Deletes members
 * who never connected, too.
 */
@Singleton
final class Retention {
  private static final System.Logger LOGGER = System.getLogger(Retention.class.getName());
  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** Users whose server was down for long have that much time to come back to their rooms. */
  private static final Duration LONGEST_GRACE = Duration.ofHours(1);

  private final ScheduledExecutorService thread;

  @Inject
  Retention(ManagedThreadFactory threads) {
    this(Executors.newSingleThreadScheduledExecutor(threads));
  }

  Retention(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  void begin(
      @Observes Startup event,
      RoomSettings settings,
      RecordActivity recordActivity,
      DeleteForgottenRooms deletion,
      ForgetUnseenMembers forgetting) {
    repeat(
        LONGEST_PAUSE, LONGEST_PAUSE, () -> attempt("members.unseen.failed", forgetting::handle));
    begin(
        settings.roomRetention(),
        recordActivity::handle,
        retention -> deletion.handle(new DeleteForgottenRooms.Command(retention)));
  }

  /**
   * @param retention for how long an unused room is kept; empty: for ever
   * @param deletion of what was not used for that long; says how many rooms that were
   */
  void begin(Optional<Duration> retention, Runnable recording, ToIntFunction<Duration> deletion) {
    var pause = retention.map(Retention::pauseOf).orElse(LONGEST_PAUSE);
    repeat(pause, pause, () -> attempt("activity.unrecorded", recording));
    retention.ifPresent(
        time ->
            repeat(
                graceOf(time),
                pause,
                () -> attempt("rooms.forgotten.failed", () -> delete(deletion, time))));
  }

  private void repeat(Duration first, Duration pause, Runnable round) {
    var unused =
        thread.scheduleWithFixedDelay(
            round, first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
  }

  private static Duration graceOf(Duration retention) {
    return retention.compareTo(LONGEST_GRACE) < 0 ? retention : LONGEST_GRACE;
  }

  /** Short compared with the retention, and long enough to cost nothing. */
  private static Duration pauseOf(Duration retention) {
    var tenth = retention.dividedBy(10);
    if (tenth.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return tenth.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : tenth;
  }

  private static void delete(ToIntFunction<Duration> deletion, Duration retention) {
    int deleted = deletion.applyAsInt(retention);
    if (deleted > 0) {
      LOGGER.log(System.Logger.Level.INFO, "rooms.forgotten deleted={0}", deleted);
    }
  }

  /** One failure must not end all further rounds. */
  private static void attempt(String failure, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      LOGGER.log(System.Logger.Level.WARNING, failure, e);
    }
  }

  @PreDestroy
  void end() {
    thread.shutdownNow();
  }
}
