package dev.pairspace.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** PostgreSQL's process that serves one connection. */
public record BackendProcess(int number) {

  public static BackendProcess of(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return new BackendProcess(row.getInt(1));
    }
  }

  /**
   * @param name as the command knows it, {@code STOP} for instance
   */
  public void signal(String name) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-" + name, Integer.toString(number)).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }
}
