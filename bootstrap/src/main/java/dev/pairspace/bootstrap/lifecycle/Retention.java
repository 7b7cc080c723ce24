package dev.pairspace.bootstrap.lifecycle;

import dev.pairspace.application.operation.DeleteForgottenRooms;
import dev.pairspace.bootstrap.configuration.RoomSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Deletes forgotten rooms now and then, if {@code ROOM_RETENTION} says when a room is one. */
@Singleton
final class Retention {
  private static final System.Logger LOGGER = System.getLogger(Retention.class.getName());
  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final ScheduledExecutorService thread;

  @Inject
  Retention(ManagedThreadFactory threads) {
    thread = Executors.newSingleThreadScheduledExecutor(threads);
  }

  void begin(@Observes Startup event, RoomSettings settings, DeleteForgottenRooms deletion) {
    settings
        .roomRetention()
        .ifPresent(
            retention -> {
              long pause = pauseOf(retention).toSeconds();
              var unused =
                  thread.scheduleWithFixedDelay(
                      () -> delete(deletion, retention), pause, pause, TimeUnit.SECONDS);
            });
  }

  /** Short beside what it looks for, and long enough to cost nothing. */
  private static Duration pauseOf(Duration retention) {
    var tenth = retention.dividedBy(10);
    if (tenth.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return tenth.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : tenth;
  }

  /** One failure must not end all further ones. */
  private static void delete(DeleteForgottenRooms deletion, Duration retention) {
    try {
      int deleted = deletion.handle(new DeleteForgottenRooms.Command(retention));
      if (deleted > 0) {
        LOGGER.log(System.Logger.Level.INFO, "rooms.forgotten deleted={0}", deleted);
      }
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.WARNING, "rooms.forgotten.failed", e);
    }
  }

  @PreDestroy
  void end() {
    thread.shutdownNow();
  }
}
