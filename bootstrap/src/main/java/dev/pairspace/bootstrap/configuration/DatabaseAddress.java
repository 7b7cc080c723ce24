package dev.pairspace.bootstrap.configuration;

/**
 * A PostgreSQL to use.
 *
 * @param url JDBC address
 * @param user role to log in with
 * @param password its password; may be empty
 */
public record DatabaseAddress(String url, String user, String password) {
  public DatabaseAddress {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("database address: '" + url + "'");
    }
  }

  /** Without the password: this ends up in logs. */
  @Override
  public String toString() {
    return "DatabaseAddress[" + user + " at " + url + "]";
  }
}
