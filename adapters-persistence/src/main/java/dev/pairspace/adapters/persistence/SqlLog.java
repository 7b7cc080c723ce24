package dev.pairspace.adapters.persistence;

/** Whether the statements of JPA are logged: never their parameters, which users wrote. */
public final class SqlLog {

  private SqlLog() {}

  /**
   * Has statements written to the standard output, which a server keeps in its log. EclipseLink
   * reads these properties when its first entity manager is made, so this comes before that.
   */
  public static void begin() {
    System.setProperty("eclipselink.logging.logger", "DefaultLogger");
    System.setProperty("eclipselink.logging.level.sql", "FINE");
  }
}
