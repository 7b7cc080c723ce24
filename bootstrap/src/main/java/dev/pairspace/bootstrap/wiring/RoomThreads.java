package dev.pairspace.bootstrap.wiring;

import dev.pairspace.adapters.websocket.outbound.SocketThreads;
import dev.pairspace.adapters.websocket.session.Connections;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.TurnThreads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of rooms in memory: a timer, some that take turns, some for the turns of rooms that
 * take long, some that wait for the store, some that send, and some that wait for peers. None of
 * these must be able to keep the others from working.
 */
@Singleton
final class RoomThreads {
  private static final int BLOCKING_THREADS = 16;
  private static final int MAX_TURN_THREADS = 64;
  private static final int TICK_MILLIS = 1_000;
  private static final int WATCH_MILLIS = 25;
  private static final int SENDING_THREADS = 16;
  private static final long IDLE_SECONDS = 30;

  private final ScheduledThreadPoolExecutor timer;
  private final TurnPool turns;
  private final ScheduledThreadPoolExecutor slowTurns;
  private final ThreadPoolExecutor blocking;
  private final ThreadPoolExecutor sending;
  private final ThreadPoolExecutor peers;

  @Inject
  RoomThreads(ManagedThreadFactory threads) {
    int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
    timer = scheduled(new ScheduledThreadPoolExecutor(processors, threads));
    turns = new TurnPool(processors, MAX_TURN_THREADS, threads);
    scheduled(turns);
    slowTurns = scheduled(new ScheduledThreadPoolExecutor(processors, threads));
    blocking = pool(BLOCKING_THREADS, threads);
    sending = pool(SENDING_THREADS, threads);
    peers =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            threads);
  }

  private static ScheduledThreadPoolExecutor scheduled(ScheduledThreadPoolExecutor pool) {
    pool.setRemoveOnCancelPolicy(true);
    pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return pool;
  }

  private static ThreadPoolExecutor pool(int size, ManagedThreadFactory threads) {
    var pool =
        new ThreadPoolExecutor(
            size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Once a second rooms and sockets look at what is due. */
  void beginToTick(
      @Observes Startup event,
      LiveRooms rooms,
      Connections connections,
      MaintenanceHeartbeat heartbeat) {
    var tick = new MaintenanceTask(rooms::tick, connections::watch, heartbeat);
    every(TICK_MILLIS, tick);
    every(WATCH_MILLIS, turns::replaceHeldThreads);
  }

  private void every(int millis, Runnable task) {
    var unused = timer.scheduleWithFixedDelay(task, millis, millis, TimeUnit.MILLISECONDS);
  }

  SocketThreads ofSockets() {
    return new SocketThreads(timer, sending, peers);
  }

  TurnThreads ofTurns() {
    return new TurnThreads(turns, slowTurns);
  }

  Executor blocking() {
    return blocking;
  }

  @PreDestroy
  void end() {
    for (ExecutorService threads :
        new ExecutorService[] {timer, turns, slowTurns, blocking, sending, peers}) {
      threads.shutdown();
    }
  }
}
