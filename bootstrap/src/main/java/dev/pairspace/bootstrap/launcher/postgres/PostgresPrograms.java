package dev.pairspace.bootstrap.launcher.postgres;

import dev.pairspace.bootstrap.launcher.StartFailedException;
import dev.pairspace.bootstrap.launcher.Unprivileged;
import dev.pairspace.bootstrap.launcher.archive.Archive;
import dev.pairspace.bootstrap.launcher.archive.OwnJar;
import dev.pairspace.bootstrap.launcher.archive.Unpacked;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PostgreSQL's own programs for this machine, unpacked below the data folder. */
final class PostgresPrograms {
  private final Path folder;
  private final Path log;

  private PostgresPrograms(Path folder, Path log) {
    this.folder = folder;
    this.log = log;
  }

  /**
   * Unpacks the programs if they are not there yet.
   *
   * @param log receives what the programs say
   * @throws StartFailedException if the jar has none for this machine
   */
  static PostgresPrograms unpack(OwnJar jar, Path folder, Path log) throws IOException {
    var archive = archiveForThisMachine();
    Unpacked.ensure(
        folder,
        jar.version(archive),
        empty -> {
          try (var programs = jar.read(archive)) {
            Archive.untar(programs, empty);
          }
        });
    return new PostgresPrograms(folder, log);
  }

  private static String archiveForThisMachine() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (system.equals("linux") && processor.equals("amd64")) {
      return "postgres-linux-x86_64.txz";
    }
    if (system.equals("linux") && processor.equals("aarch64")) {
      return "postgres-linux-arm_64.txz";
    }
    throw new StartFailedException(
        "The embedded PostgreSQL runs on Linux with x86-64 or arm64, not on %s with %s: set DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD to use another PostgreSQL."
            .formatted(system, processor));
  }

  /**
   * Runs a program to its end.
   *
   * @throws IOException with the last lines it said, if it failed
   */
  void run(String program, List<String> arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    long before = Files.exists(log) ? Files.size(log) : 0;
    int exit = Unprivileged.run(ProcessBuilder.Redirect.appendTo(log.toFile()), command);
    if (exit != 0) {
      throw new IOException(
          "%s ended with code %d (%s)"
              .formatted(program, exit, String.join(" | ", lastLinesSince(before))));
    }
  }

  private List<String> lastLinesSince(long before) throws IOException {
    byte[] all = Files.readAllBytes(log);
    var said = new String(all, (int) before, all.length - (int) before, Charset.defaultCharset());
    var lines = said.lines().toList();
    return lines.subList(Math.max(0, lines.size() - 5), lines.size());
  }
}
