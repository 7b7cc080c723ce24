package dev.pairspace.bootstrap.lifecycle;

import dev.pairspace.application.readiness.StoreWatch;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Checks the database every second, on a thread of its own: one that does not answer must hold up
 * neither readiness checks nor anything else.
 */
@Singleton
final class DatabaseMonitor {
  private static final System.Logger LOGGER = System.getLogger(DatabaseMonitor.class.getName());

  private final StoreWatch store;
  private final ScheduledExecutorService thread;

  @Inject
  DatabaseMonitor(StoreWatch store, ManagedThreadFactory threads) {
    this.store = store;
    this.thread = Executors.newSingleThreadScheduledExecutor(threads);
  }

  /** Checks before the application counts as started: until then its readiness is unknown. */
  void begin(@Observes Startup event) {
    look();
    var unused = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /** Never fails: a failure must not end all further checks. It shows as a missing answer. */
  private void look() {
    try {
      store.look();
    } catch (RuntimeException | Error e) {
      LOGGER.log(System.Logger.Level.WARNING, "database.unwatched", e);
    }
  }

  @PreDestroy
  void end() {
    thread.shutdownNow();
  }
}
