package dev.pairspace.adapters.persistence.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Whether what PostgreSQL calls committed survives a crash of its machine. Without these settings
 * "saved" would be a lie, so the application refuses to start.
 */
public final class DurabilityCheck {

  /** Any other value of {@code synchronous_commit} waits for the disk at least. */
  private static final String UNSAFE =
      """
      SELECT name FROM pg_settings
      WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
      ORDER BY name""";

  private final DataSource dataSource;

  public DurabilityCheck(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @throws UnsafeDatabaseException if the database may lose what it has committed
   * @throws SQLException if it cannot be asked
   */
  public void requireDurable() throws SQLException {
    List<String> unsafe = settingsThatAreOff();
    if (!unsafe.isEmpty()) {
      throw new UnsafeDatabaseException(unsafe);
    }
  }

  private List<String> settingsThatAreOff() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(UNSAFE);
        ResultSet rows = statement.executeQuery()) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}
