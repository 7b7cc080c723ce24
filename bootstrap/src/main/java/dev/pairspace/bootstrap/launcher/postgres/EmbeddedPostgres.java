package dev.pairspace.bootstrap.launcher.postgres;

import dev.pairspace.bootstrap.configuration.DatabaseAddress;
import dev.pairspace.bootstrap.launcher.DataFolder;
import dev.pairspace.bootstrap.launcher.StartFailedException;
import dev.pairspace.bootstrap.launcher.archive.Archive;
import dev.pairspace.bootstrap.launcher.archive.OwnJar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL of our own: durable, kept between starts, reachable from this machine and with a
 * password only.
 *
 * <p>Its process survives when ours is killed. The next start stops the survivor first, which it
 * may, because the process that holds the data folder owns the database in it.
 */
public final class EmbeddedPostgres implements DatabaseSupervisor.Database {
  private static final String MAJOR_VERSION = "17";
  private static final String USER = "pairspace";

  private final OwnJar jar;
  private final DataFolder data;
  private final Path cluster;
  private final PostgresPassword password;
  private final int port;

  /** Written by the starting thread, read by the stopping one; null until unpacked. */
  private volatile PostgresPrograms programs;

  private EmbeddedPostgres(OwnJar jar, DataFolder data, PostgresPassword password, int port) {
    this.jar = jar;
    this.data = data;
    this.cluster = data.resolve("database");
    this.password = password;
    this.port = port;
  }

  /** Decides on address and password; nothing runs yet. */
  public static EmbeddedPostgres in(DataFolder data, OwnJar jar) {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var password = PostgresPassword.in(data.resolve("database-password"));
      return new EmbeddedPostgres(jar, data, password, probe.getLocalPort());
    } catch (IOException e) {
      throw failed("prepared", e);
    }
  }

  /** Where it will answer once {@link #start} has returned. */
  public DatabaseAddress address() {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password.value());
  }

  @Override
  public boolean isRunning() throws IOException {
    return OrphanedPostgres.isRunning(cluster);
  }

  /**
   * Unpacks, initialises and starts what is not there yet; returns when it answers.
   *
   * @throws IOException if it cannot now, but may later
   * @throws StartFailedException if it never will
   */
  @Override
  public void start() throws IOException, InterruptedException {
    if (programs == null) {
      setOldLogAside();
      programs =
          PostgresPrograms.unpack(
              jar, data.resolve("postgresql"), data.resolve("logs/postgresql-programs.log"));
    }
    if (!Files.exists(cluster)) {
      initialise();
    }
    refuseOtherVersion();
    OrphanedPostgres.stop(programs, cluster);
    long before = Files.exists(serverLog()) ? Files.size(serverLog()) : 0;
    try {
      programs.run(
          "pg_ctl",
          List.of(
              "start",
              "--wait",
              "--timeout=90",
              "--silent",
              "--pgdata=" + cluster,
              "--log=" + serverLog(),
              "--options=" + options()));
    } catch (IOException e) {
      throw complaintSince(before).map(line -> new IOException(line, e)).orElse(e);
    }
  }

  /** Why it did not start, in its own words. */
  private Optional<String> complaintSince(long position) throws IOException {
    if (!Files.exists(serverLog())) {
      return Optional.empty();
    }
    byte[] all = Files.readAllBytes(serverLog());
    int from = (int) Math.min(position, all.length);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains(" FATAL: ") || line.contains(" PANIC: "))
        .map(line -> line.replaceFirst(".* (FATAL|PANIC): +", ""))
        .findFirst();
  }

  private void setOldLogAside() throws IOException {
    Files.createDirectories(data.resolve("logs"));
    if (Files.exists(serverLog())) {
      Files.move(
          serverLog(),
          data.resolve("logs/postgresql.previous.log"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** In a folder beside, so that a start killed half-way leaves nothing that looks whole. */
  private void initialise() throws IOException, InterruptedException {
    var unfinished = data.resolve("database.unfinished");
    Archive.deleteFolder(unfinished);
    programs.run(
        "initdb",
        List.of(
            "--pgdata=" + unfinished,
            "--username=" + USER,
            "--pwfile=" + password.file(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums"));
    Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private void refuseOtherVersion() throws IOException {
    var found = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (!found.equals(MAJOR_VERSION)) {
      throw new StartFailedException(
          "The database in %s was written by PostgreSQL %s, but this Pairspace brings %s: export it with the old version first."
              .formatted(cluster, found, MAJOR_VERSION));
    }
  }

  /** On the command line, where they win over every file: saved must mean committed. */
  private String options() {
    return String.join(
        " ",
        "-p " + port,
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=",
        "-c fsync=on",
        "-c synchronous_commit=on",
        "-c full_page_writes=on",
        "-c password_encryption=scram-sha-256",
        "-c log_checkpoints=off");
  }

  /** Ends it; everything committed is on the disk then. */
  public void stop() throws InterruptedException {
    if (programs == null) {
      return;
    }
    try {
      OrphanedPostgres.stop(programs, cluster);
    } catch (IOException e) {
      throw failed("stopped", e);
    }
  }

  private Path serverLog() {
    return data.resolve("logs/postgresql.log");
  }

  private static StartFailedException failed(String what, IOException cause) {
    return new StartFailedException(
        "The embedded PostgreSQL could not be %s: %s.".formatted(what, cause.getMessage()), cause);
  }
}
