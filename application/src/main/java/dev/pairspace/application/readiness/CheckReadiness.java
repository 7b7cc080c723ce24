package dev.pairspace.application.readiness;

import dev.pairspace.application.port.StoreProbe.Condition;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.application.port.UpdateLog.Backlog;
import java.time.Duration;

/**
 * Finds out whether users can work: the store answers, its schema is the right one, and nothing
 * waits too long for its commit.
 */
public final class CheckReadiness {

  /** A commit takes milliseconds; after this long the store is failing. Inclusive. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final StoreWatch store;
  private final UpdateLog log;

  public CheckReadiness(StoreWatch store, UpdateLog log) {
    this.store = store;
    this.log = log;
  }

  /**
   * @param databaseReachable whether the store answers
   * @param schemaMigrated whether its schema is the right one
   * @param savingOnTime whether no update waits for longer than {@link #LONGEST_WAIT}
   * @param store the condition of the store, in words
   * @param updatesWaiting how many updates wait for their commit
   * @param longestWait how long the oldest of them has been waiting; zero if there is none
   */
  public record Report(
      boolean databaseReachable,
      boolean schemaMigrated,
      boolean savingOnTime,
      String store,
      int updatesWaiting,
      Duration longestWait) {

    public boolean isReady() {
      return databaseReachable && schemaMigrated && savingOnTime;
    }
  }

  /** Never waits for the store. */
  public Report handle() {
    Condition condition = store.condition();
    Backlog backlog = log.backlog();
    return new Report(
        !(condition instanceof Condition.Unreachable),
        condition instanceof Condition.Usable,
        backlog.age().compareTo(LONGEST_WAIT) <= 0,
        describe(condition),
        backlog.updates(),
        backlog.age());
  }

  private static String describe(Condition condition) {
    if (condition instanceof Condition.Usable usable) {
      return "schema version " + usable.schemaVersion();
    }
    return condition instanceof Condition.NotMigrated not
        ? not.reason()
        : ((Condition.Unreachable) condition).reason();
  }
}
