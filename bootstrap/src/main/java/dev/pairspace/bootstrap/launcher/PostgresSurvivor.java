package dev.pairspace.bootstrap.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL process that runs on a cluster, whoever started it. */
final class PostgresSurvivor {
  private PostgresSurvivor() {}

  /** Stops it if there is one; returns when it is gone. */
  static void stop(PostgresPrograms programs, Path cluster)
      throws IOException, InterruptedException {
    if (find(cluster).isEmpty()) {
      return;
    }
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

  /** By the cluster's own note of its process; a number that now belongs to another is ignored. */
  private static Optional<ProcessHandle> find(Path cluster) throws IOException {
    var note = cluster.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    long process = Long.parseLong(Files.readAllLines(note).get(0).strip());
    return ProcessHandle.of(process)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> handle.info().command().orElse("").endsWith("/postgres"));
  }
}
