package dev.pairspace.bootstrap.wiring;

import dev.pairspace.adapters.persistence.log.GroupCommitSettings;
import dev.pairspace.adapters.persistence.log.LogPersistence;
import dev.pairspace.adapters.persistence.log.LogWriters;
import dev.pairspace.adapters.persistence.schema.DurabilityCheck;
import dev.pairspace.adapters.persistence.schema.SchemaMigration;
import dev.pairspace.adapters.persistence.schema.StoreProbes;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.application.readiness.StoreWatch;
import dev.pairspace.bootstrap.configuration.RoomSettings;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** The update log and what must be true of the database below it. */
@Singleton
class Persistence {
  private static final Duration TIME_TO_COMMIT = Duration.ofSeconds(10);

  @Produces
  @Singleton
  SchemaMigration schemaMigration(DataSource dataSource) {
    return new SchemaMigration(dataSource);
  }

  @Produces
  @Singleton
  DurabilityCheck durabilityCheck(DataSource dataSource) {
    return new DurabilityCheck(dataSource);
  }

  @Produces
  @Singleton
  LogWriters logWriters(DataSource dataSource) {
    return new LogWriters(dataSource);
  }

  @Produces
  @Singleton
  LogPersistence logPersistence(
      DataSource dataSource, RoomSettings settings, RandomGenerator random) {
    return LogPersistence.open(
        dataSource,
        GroupCommitSettings.withWindow(settings.groupCommitWindow()),
        Persistence::writer,
        random);
  }

  /**
   * None of the container's threads: it interrupts those of an application that ends before the
   * application is told, and then nothing that waits would be committed.
   */
  private static Thread writer(Runnable writing) {
    var thread = new Thread(writing, "update-log");
    thread.setDaemon(true);
    return thread;
  }

  /** An application that ends without a signal, because it is replaced, say, commits as well. */
  void close(@Disposes LogPersistence persistence) throws InterruptedException {
    persistence.close(TIME_TO_COMMIT);
  }

  @Produces
  @Singleton
  UpdateLog updateLog(LogPersistence persistence) {
    return persistence.updateLog();
  }

  @Produces
  @Singleton
  SnapshotStore snapshotStore(LogPersistence persistence) {
    return persistence.snapshotStore();
  }

  @Produces
  @Singleton
  StoreWatch storeWatch(DataSource dataSource, InstantSource clock) {
    return new StoreWatch(StoreProbes.of(dataSource), clock);
  }
}
