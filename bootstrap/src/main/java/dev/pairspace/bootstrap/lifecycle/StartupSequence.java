package dev.pairspace.bootstrap.lifecycle;

import dev.pairspace.adapters.persistence.SqlLog;
import dev.pairspace.adapters.persistence.log.LogWriters;
import dev.pairspace.adapters.persistence.schema.DurabilityCheck;
import dev.pairspace.adapters.persistence.schema.SchemaMigration;
import dev.pairspace.adapters.persistence.schema.UnsafeDatabaseException;
import dev.pairspace.bootstrap.configuration.InvalidSettingException;
import dev.pairspace.bootstrap.configuration.RoomSettings;
import dev.pairspace.bootstrap.configuration.ServerSettings;
import dev.pairspace.bootstrap.handover.LauncherChannel;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/**
 * Before the first request: the settings can be used, the database answers, keeps what it commits
 * and has today's schema. Otherwise the application does not start.
 */
@Singleton
final class StartupSequence {
  private static final System.Logger LOGGER = System.getLogger(StartupSequence.class.getName());
  private static final int BEFORE_ALL_OTHERS = 1;

  private final Instance<ServerSettings> serverSettings;
  private final Instance<RoomSettings> roomSettings;
  private final DatabaseWait databaseWait;
  private final DurabilityCheck durability;
  private final Instance<SchemaMigration> schema;
  private final LogWriters logWriters;
  private final Instance<GracefulShutdown> leave;
  private final Phase phase;

  /** What needs settings is made later, so that an unusable setting is reported as a sentence. */
  @Inject
  StartupSequence(
      Instance<ServerSettings> serverSettings,
      Instance<RoomSettings> roomSettings,
      DatabaseWait databaseWait,
      DurabilityCheck durability,
      Instance<SchemaMigration> schema,
      LogWriters logWriters,
      Instance<GracefulShutdown> leave,
      Phase phase) {
    this.serverSettings = serverSettings;
    this.roomSettings = roomSettings;
    this.databaseWait = databaseWait;
    this.durability = durability;
    this.schema = schema;
    this.logWriters = logWriters;
    this.leave = leave;
    this.phase = phase;
  }

  void begin(@Observes @Priority(BEFORE_ALL_OTHERS) Startup event)
      throws SQLException, InterruptedException {
    try {
      LOGGER.log(
          System.Logger.Level.INFO,
          "application.starting settings={0} rooms={1}",
          serverSettings.get(),
          roomSettings.get());
      if (serverSettings.get().logSql()) {
        SqlLog.begin();
      }
      databaseWait.untilItAnswers();
      durability.requireDurable();
      LOGGER.log(System.Logger.Level.INFO, "schema.migrated version={0}", schema.get().migrate());
      logWriters.forgetLost();
      leave.get().takeOnSignal();
      phase.serving();
      LauncherChannel.prepared();
    } catch (InvalidSettingException
        | UnsafeDatabaseException
        | DatabaseWait.UnavailableException e) {
      LauncherChannel.refuseToStart(e.getMessage());
      throw e;
    } catch (SQLException | RuntimeException e) {
      LauncherChannel.refuseToStart("The database cannot be used: " + e.getMessage());
      throw e;
    }
  }
}
