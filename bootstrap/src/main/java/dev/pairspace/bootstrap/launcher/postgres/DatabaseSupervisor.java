package dev.pairspace.bootstrap.launcher.postgres;

import dev.pairspace.bootstrap.handover.LauncherChannel;
import dev.pairspace.bootstrap.launcher.StartFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps a database running. One that has ended is started again on the same data, after delays that
 * grow as long as that does not help: a full disk, for instance, is nothing that a restart of the
 * whole server would repair.
 */
public final class DatabaseSupervisor {
  /** The database that is supervised. */
  interface Database {
    boolean isRunning() throws IOException;

    /**
     * Returns when it answers.
     *
     * @throws IOException if it does not; its message says why, for the operator
     */
    void start() throws IOException, InterruptedException;
  }

  /** Lets time pass. */
  interface Pause {
    void take(Duration time) throws InterruptedException;
  }

  /** How long a first start is tried in vain. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration SHORTEST_DELAY = Duration.ofMillis(500);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

  /** A database that ran at so many checks in a row has recovered. */
  private static final int LOOKS_OF_A_RECOVERY = 120;

  private final Database database;
  private final Consumer<String> operator;
  private final Pause pause;
  private Duration delay = SHORTEST_DELAY;

  /** False while it is not known yet whether the last start has helped. */
  private boolean stable = true;

  private volatile Thread watch;

  /**
   * @param operator is told in sentences what happens
   */
  DatabaseSupervisor(Database database, Consumer<String> operator, Pause pause) {
    this.database = database;
    this.operator = operator;
    this.pause = pause;
  }

  public static DatabaseSupervisor of(Database database, Consumer<String> operator) {
    return new DatabaseSupervisor(
        database, operator, time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
  }

  /**
   * Starts the database for the first time and returns when it answers.
   *
   * @throws StartFailedException if it cannot be started within {@link #PATIENCE}
   */
  public void startFirst() throws InterruptedException {
    var waited = Duration.ZERO;
    var failure = tryToStart();
    while (failure != null) {
      if (waited.compareTo(PATIENCE) >= 0) {
        throw new StartFailedException(sentence(failure), failure);
      }
      waited = waited.plus(delay);
      waitBeforeNextTry(failure);
      failure = tryToStart();
    }
    LauncherChannel.databaseRecovered();
  }

  /** From now on a thread supervises the database. */
  public void beginToWatch() {
    watch = new Thread(this::watchUntilInterrupted, "database-supervisor");
    watch.setDaemon(true);
    watch.start();
  }

  /** The database is no longer supervised, nor started again; returns when that is certain. */
  public void end() throws InterruptedException {
    if (watch != null) {
      watch.interrupt();
      watch.join();
    }
  }

  private void watchUntilInterrupted() {
    try {
      watch();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  void watch() throws InterruptedException {
    int looksInARow = 0;
    while (true) {
      pause.take(BETWEEN_LOOKS);
      if (isRunning()) {
        looksInARow++;
        if (looksInARow == LOOKS_OF_A_RECOVERY) {
          delay = SHORTEST_DELAY;
          stable = true;
        }
      } else {
        looksInARow = 0;
        bringBack();
      }
    }
  }

  private void bringBack() throws InterruptedException {
    LauncherChannel.databaseTrouble("the embedded PostgreSQL has ended and is being started again");
    operator.accept(
        "The embedded PostgreSQL has ended. It is started again; what is typed waits for it.");
    if (!stable) {
      takeGrowingPause();
    }
    for (var failure = tryToStart(); failure != null; failure = tryToStart()) {
      waitBeforeNextTry(failure);
    }
    stable = false;
    LauncherChannel.databaseRecovered();
    operator.accept("The embedded PostgreSQL runs again.");
  }

  private boolean isRunning() {
    try {
      return database.isRunning();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The reason why it did not start; null if it did. */
  private IOException tryToStart() throws InterruptedException {
    try {
      database.start();
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private void waitBeforeNextTry(IOException failure) throws InterruptedException {
    LauncherChannel.databaseTrouble("the embedded PostgreSQL does not start; it is tried again");
    operator.accept(
        "%s It is tried again in %.1f seconds.".formatted(sentence(failure), seconds(delay)));
    takeGrowingPause();
  }

  private void takeGrowingPause() throws InterruptedException {
    pause.take(delay);
    var doubled = delay.multipliedBy(2);
    delay = doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static String sentence(IOException failure) {
    return "The embedded PostgreSQL could not be started: %s.".formatted(failure.getMessage());
  }
}
