package dev.pairspace.bootstrap.handover;

import java.util.Optional;

/**
 * The messages of the application to the launcher, and of the launcher to the application; without
 * a launcher the former are not read and the latter not written.
 */
public final class LauncherChannel {
  private static final String REFUSAL = "pairspace.refusal";
  private static final String PREPARED = "pairspace.prepared";
  private static final String COMMITTED = "pairspace.committed";

  private static final String DATABASE_TROUBLE = "pairspace.databaseTrouble";

  private LauncherChannel() {}

  /**
   * The application will not run.
   *
   * @param sentence why, for the operator
   */
  public static void refuseToStart(String sentence) {
    System.setProperty(REFUSAL, sentence);
  }

  /** Why the application will not run; empty as long as no reason is known. */
  public static Optional<String> refusal() {
    return Optional.ofNullable(System.getProperty(REFUSAL));
  }

  /** The application has all it needs; its server is about to open its port. */
  public static void prepared() {
    System.setProperty(PREPARED, "true");
  }

  /** Whether the application has all it needs. */
  public static boolean isPrepared() {
    return Boolean.getBoolean(PREPARED);
  }

  /**
   * The application has closed the connections of its clients.
   *
   * @param committed whether everything that was accepted is committed
   */
  public static void drained(boolean committed) {
    System.setProperty(COMMITTED, Boolean.toString(committed));
  }

  /** False only if the application said that something accepted is not committed. */
  public static boolean isEverythingCommitted() {
    return !"false".equals(System.getProperty(COMMITTED));
  }

  /**
   * The launcher's own database does not run.
   *
   * @param reason for the answer to readiness checks: no address, no password, no path
   */
  public static void databaseTrouble(String reason) {
    System.setProperty(DATABASE_TROUBLE, reason);
  }

  /** The launcher's own database runs again. */
  public static void databaseRecovered() {
    System.clearProperty(DATABASE_TROUBLE);
  }

  /** Why the launcher's own database does not run; empty if it does, or if there is none. */
  public static Optional<String> databaseTrouble() {
    return Optional.ofNullable(System.getProperty(DATABASE_TROUBLE));
  }
}
