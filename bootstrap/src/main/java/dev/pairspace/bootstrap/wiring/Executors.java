package dev.pairspace.bootstrap.wiring;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads of our own, with the container's context on them. */
@Singleton
class Executors {
  /** For what waits: the database, a closing socket. */
  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Blocking {}

  private static final int TIMER_THREADS = 2;

  /** Above the connections of the data source, so that a slow database does not stop closing. */
  private static final int MOST_BLOCKED_THREADS = 64;

  private static final long SECONDS_OF_LEISURE = 60;

  /** Takes paced turns and periodic work; nothing on it blocks. */
  @Produces
  @Singleton
  ScheduledExecutorService timer(ManagedThreadFactory threads) {
    var timer = new ScheduledThreadPoolExecutor(TIMER_THREADS, threads);
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  /** Grows with what waits; beyond its bound the caller waits itself. */
  @Produces
  @Blocking
  @Singleton
  Executor blocking(ManagedThreadFactory threads) {
    return new ThreadPoolExecutor(
        0,
        MOST_BLOCKED_THREADS,
        SECONDS_OF_LEISURE,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        threads,
        new ThreadPoolExecutor.CallerRunsPolicy());
  }
}
