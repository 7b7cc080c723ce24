package dev.pairspace.bootstrap.launcher.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL process that runs on a cluster, whichever process started it. */
final class OrphanedPostgres {
  private static final Logger LOGGER = System.getLogger(OrphanedPostgres.class.getName());
  private static final long LONGEST_DEATH_SECONDS = 10;

  private OrphanedPostgres() {}

  static boolean isRunning(Path cluster) throws IOException {
    return find(cluster).isPresent();
  }

  /** Stops it if there is one; returns when it is gone. */
  static void stop(PostgresPrograms programs, Path cluster)
      throws IOException, InterruptedException {
    if (find(cluster).isPresent()) {
      end(programs, cluster);
    }
    Optional<ProcessHandle> left = noted(cluster);
    if (left.isPresent()) {
      awaitDeath(left.get());
    }
  }

  private static void end(PostgresPrograms programs, Path cluster)
      throws IOException, InterruptedException {
    try {
      programs.run(
          "pg_ctl",
          List.of(
              "stop", "--wait", "--timeout=60", "--silent", "--mode=fast", "--pgdata=" + cluster));
    } catch (IOException e) {
      // it may have gone by itself in the meantime, which is all that was wanted
      if (find(cluster).isPresent()) {
        throw e;
      }
    }
  }

  /**
   * Waits for a process that was killed to be gone for good: as long as the system has not cleared
   * it away, PostgreSQL takes it for a running one and does not start.
   */
  static void awaitDeath(ProcessHandle process) throws InterruptedException {
    boolean dying = process.info().command().isEmpty();
    if (!dying) {
      return;
    }
    try {
      process.onExit().get(LONGEST_DEATH_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOGGER.log(Level.WARNING, "The former PostgreSQL does not go away: {0}", e.toString());
    }
  }

  /** A number that now belongs to another program is ignored. */
  private static Optional<ProcessHandle> find(Path cluster) throws IOException {
    return noted(cluster)
        .filter(handle -> handle.info().command().orElse("").endsWith("/postgres"));
  }

  /** By the cluster's own note of its process. */
  private static Optional<ProcessHandle> noted(Path cluster) throws IOException {
    var note = cluster.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    long process = Long.parseLong(Files.readAllLines(note).get(0).strip());
    return ProcessHandle.of(process).filter(ProcessHandle::isAlive);
  }
}
