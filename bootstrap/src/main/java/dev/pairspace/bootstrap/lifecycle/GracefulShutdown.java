package dev.pairspace.bootstrap.lifecycle;

import dev.pairspace.adapters.persistence.log.LogPersistence;
import dev.pairspace.adapters.rest.request.BodyIntake;
import dev.pairspace.adapters.rest.request.InFlightFilter;
import dev.pairspace.adapters.websocket.session.Connections;
import dev.pairspace.application.operation.KeepSnapshots;
import dev.pairspace.application.operation.RecordActivity;
import dev.pairspace.bootstrap.handover.LauncherChannel;
import dev.pairspace.bootstrap.handover.StopSignals;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How the application stops: no longer ready, requests refused and sockets closed with 1012,
 * everything committed, rooms that would be slow to load kept as snapshots, and only then the
 * server may stop. Meanwhile it is noted which rooms were in use until the end.
 */
@Singleton
final class GracefulShutdown {
  private static final System.Logger LOGGER = System.getLogger(GracefulShutdown.class.getName());

  private static final Duration TIME_TO_SAY_GOODBYE = Duration.ofSeconds(2);

  /** Longer than the longest pause between two tries to commit. */
  private static final Duration TIME_TO_COMMIT = Duration.ofSeconds(15);

  /** Only for what the goodbyes and the commits have left no time for. */
  private static final Duration TIME_TO_RECORD = Duration.ofSeconds(2);

  /** From the last commit on. Without a snapshot a room is only slower to load. */
  private static final Duration TIME_TO_KEEP_SNAPSHOTS = Duration.ofSeconds(3);

  private final Phase phase;
  private final Connections connections;
  private final InFlightFilter requests;
  private final BodyIntake bodies;
  private final RecordActivity recordActivity;
  private final KeepSnapshots keepSnapshots;
  private final LogPersistence log;
  private final ManagedThreadFactory threads;

  @Inject
  GracefulShutdown(
      Phase phase,
      Connections connections,
      InFlightFilter requests,
      BodyIntake bodies,
      RecordActivity recordActivity,
      KeepSnapshots keepSnapshots,
      LogPersistence log,
      ManagedThreadFactory threads) {
    this.phase = phase;
    this.connections = connections;
    this.requests = requests;
    this.bodies = bodies;
    this.recordActivity = recordActivity;
    this.keepSnapshots = keepSnapshots;
    this.log = log;
    this.threads = threads;
  }

  /** From now on a signal to stop is answered here first. */
  void takeOnSignal() {
    StopSignals.intercept(
        previous -> {
          if (phase.ending()) {
            threads.newThread(() -> takeAndPassOn(previous)).start();
          }
        });
  }

  private void takeAndPassOn(Runnable previous) {
    try {
      LauncherChannel.drained(take());
    } catch (InterruptedException e) {
      LauncherChannel.drained(false);
      Thread.currentThread().interrupt();
    } finally {
      previous.run();
    }
  }

  private boolean take() throws InterruptedException {
    LOGGER.log(System.Logger.Level.INFO, "application.ending");
    var recording = threads.newThread(recordActivity::handle);
    recording.start();
    requests.end();
    bodies.end();
    connections.closeInWaves(TIME_TO_SAY_GOODBYE);
    awaitGoodbyes();
    CompletableFuture<Void> snapshots = keepSnapshots.handle();
    boolean committed = log.close(TIME_TO_COMMIT);
    await(snapshots);
    recording.join(TIME_TO_RECORD.toMillis());
    LOGGER.log(System.Logger.Level.INFO, "application.ended committed={0}", committed);
    return committed;
  }

  private static void await(CompletableFuture<Void> snapshots) throws InterruptedException {
    try {
      snapshots.get(TIME_TO_KEEP_SNAPSHOTS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOGGER.log(System.Logger.Level.WARNING, "application.snapshots.incomplete", e);
    }
  }

  /** A peer that does not answer the goodbye is not waited for longer than the goodbyes take. */
  private void awaitGoodbyes() throws InterruptedException {
    long deadline = System.nanoTime() + 2 * TIME_TO_SAY_GOODBYE.toNanos();
    while (!connections.areAllClosed() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
