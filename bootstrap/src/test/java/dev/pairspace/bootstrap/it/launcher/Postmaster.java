package dev.pairspace.bootstrap.it.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The embedded database, as its data folder tells of it. */
record Postmaster(long process, int port, String password) {
  private static final int LINE_OF_PORT = 3;
  private static final long PATIENCE_IN_SECONDS = 60;

  static Postmaster of(Path data) throws IOException {
    List<String> note = Files.readAllLines(data.resolve("database/postmaster.pid"));
    return new Postmaster(
        Long.parseLong(note.get(0).strip()),
        Integer.parseInt(note.get(LINE_OF_PORT).strip()),
        Files.readString(data.resolve("database-password")));
  }

  boolean isAlive() {
    return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Returns when it is gone; it lives on for a moment after it has given up its data. */
  void awaitEnd() throws Exception {
    var running = ProcessHandle.of(process);
    if (running.isPresent()) {
      running.get().onExit().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
    }
  }

  /**
   * @param name as the command knows it, {@code KILL} for instance
   */
  void signal(String name) throws Exception {
    signal(name, process);
  }

  /** The same to every process of the database. */
  void signalAll(String name) throws Exception {
    var all = ProcessHandle.of(process).orElseThrow().descendants().map(ProcessHandle::pid);
    signal(name, process);
    for (long each : all.toList()) {
      signal(name, each);
    }
  }

  private static void signal(String name, long process) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process)).inheritIO().start().waitFor();
  }

  Connection connect(String givenPassword) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "pairspace", givenPassword);
  }

  String setting(String name) throws SQLException {
    try (var connection = connect(password);
        var statement = connection.prepareStatement("SELECT current_setting(?)")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
