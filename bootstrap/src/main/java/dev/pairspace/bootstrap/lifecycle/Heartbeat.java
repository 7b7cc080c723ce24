package dev.pairspace.bootstrap.lifecycle;

import dev.pairspace.adapters.websocket.session.Connections;
import dev.pairspace.application.live.LiveRooms;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What happens once a second: rooms look after themselves, sockets are watched. */
@Singleton
final class Heartbeat {
  private static final System.Logger LOGGER = System.getLogger(Heartbeat.class.getName());

  private final ScheduledExecutorService timer;
  private final LiveRooms rooms;
  private final Connections connections;

  @Inject
  Heartbeat(ScheduledExecutorService timer, LiveRooms rooms, Connections connections) {
    this.timer = timer;
    this.rooms = rooms;
    this.connections = connections;
  }

  void begin() {
    everySecond(rooms::tick);
    everySecond(connections::watch);
  }

  private void everySecond(Runnable task) {
    var unused = timer.scheduleWithFixedDelay(() -> survive(task), 1, 1, TimeUnit.SECONDS);
  }

  /** A task that throws would never run again. */
  private static void survive(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.ERROR, "heartbeat.failed", e);
    }
  }
}
