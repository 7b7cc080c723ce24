package dev.pairspace.bootstrap.launcher;

import dev.pairspace.bootstrap.configuration.DatabaseAddress;
import dev.pairspace.bootstrap.configuration.ServerSettings;
import dev.pairspace.bootstrap.handover.LauncherChannel;
import dev.pairspace.bootstrap.launcher.archive.OwnJar;
import dev.pairspace.bootstrap.launcher.postgres.DatabaseSupervisor;
import dev.pairspace.bootstrap.launcher.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The database and the server that together are Pairspace. */
final class PairspaceServer {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final ServerSettings settings;
  private final HttpAddress address;
  private final DataFolder data;
  private final OwnJar jar = OwnJar.open();
  private final Console console;
  private final Optional<EmbeddedPostgres> database;
  private final Optional<DatabaseSupervisor> supervisor;

  /** Written by the starting thread, read by the stopping one; null until unpacked. */
  private volatile LibertyServer liberty;

  private PairspaceServer(ServerSettings settings, DataFolder data, Console console) {
    this.settings = settings;
    this.data = data;
    this.console = console;
    this.address = new HttpAddress(settings.httpHost(), settings.httpPort());
    this.database =
        settings.database().isPresent()
            ? Optional.empty()
            : Optional.of(EmbeddedPostgres.in(data, jar));
    this.supervisor = database.map(postgres -> DatabaseSupervisor.of(postgres, console::say));
  }

  /**
   * Takes the data folder; nothing runs yet.
   *
   * @param console where the operator reads what happens
   * @throws StartFailedException if another process has the folder or the port
   */
  static PairspaceServer prepare(ServerSettings settings, Console console) {
    var server = new PairspaceServer(settings, DataFolder.occupy(settings.dataFolder()), console);
    server.address.requireFree();
    return server;
  }

  /** Where the server answers, and who can reach it there. */
  HttpAddress address() {
    return address;
  }

  /** Where everything is logged. */
  Path log() {
    return data.resolve("logs/messages.log");
  }

  /** Starts both side by side; returns when the application is ready. */
  void start() throws InterruptedException {
    keepFrameworkOutOfConsole();
    var databaseStart = inParallel("start-database", this::startDatabase);
    var libertyStart = inParallel("start-liberty", this::startLiberty);
    try {
      // whichever fails ends the wait: a server whose database is gone would wait in vain
      CompletableFuture.anyOf(
              CompletableFuture.allOf(databaseStart, libertyStart),
              onlyFailureOf(databaseStart),
              onlyFailureOf(libertyStart))
          .join();
      awaitReady();
      console.showApplicationLog(settings.logLevel());
    } catch (CompletionException e) {
      stopDatabase();
      throw asStartFailure(e.getCause());
    } catch (StartFailedException e) {
      stopDatabase();
      throw e;
    }
  }

  private void keepFrameworkOutOfConsole() {
    try {
      Files.createDirectories(data.resolve("logs"));
      Console.keepFrameworkOut(data.resolve("logs/framework.log"));
    } catch (IOException e) {
      throw new StartFailedException(
          "The folder %s cannot be written: %s.".formatted(data.resolve("logs"), e), e);
    }
  }

  private void startDatabase() throws InterruptedException {
    if (supervisor.isPresent()) {
      supervisor.get().startFirst();
      supervisor.get().beginToWatch();
    }
  }

  private void startLiberty() throws InterruptedException {
    liberty = LibertyServer.unpack(jar, data.resolve("liberty"), data.resolve("logs"));
    liberty.start(variables());
  }

  private Map<String, String> variables() {
    var address = settings.database().or(() -> database.map(EmbeddedPostgres::address));
    var variables = new LinkedHashMap<String, String>();
    variables.put("HTTP_HOST", settings.httpHost());
    variables.put("HTTP_PORT", Integer.toString(settings.httpPort()));
    variables.put("HTTP_MAX_CONNECTIONS", Long.toString(OpenFiles.leftForConnections()));
    variables.put("CONSOLE_LOG_LEVEL", "OFF");
    address.map(DatabaseAddress::url).ifPresent(url -> variables.put("DATABASE_URL", url));
    address.map(DatabaseAddress::user).ifPresent(user -> variables.put("DATABASE_USER", user));
    address
        .map(DatabaseAddress::password)
        .ifPresent(password -> variables.put("DATABASE_PASSWORD", password));
    return variables;
  }

  /** Liberty calls itself started after a while even if its application still starts. */
  private void awaitReady() throws InterruptedException {
    long since = System.nanoTime();
    while (!(LauncherChannel.isPrepared() && address.isReady())) {
      LauncherChannel.refusal()
          .ifPresent(
              sentence -> {
                throw new StartFailedException(sentence);
              });
      if (System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new StartFailedException(
            "The server started, but the application is not ready: see %s.".formatted(log()));
      }
      TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
    }
  }

  /** Ends both in order, after the application has closed the connections of its clients. */
  ExitCode stop() throws InterruptedException {
    try {
      if (liberty != null) {
        liberty.stop();
      }
    } finally {
      stopDatabase();
    }
    return LauncherChannel.isEverythingCommitted()
        ? ExitCode.ALL_COMMITTED
        : ExitCode.NOT_ALL_COMMITTED;
  }

  private void stopDatabase() throws InterruptedException {
    if (supervisor.isPresent()) {
      supervisor.get().end();
    }
    if (database.isPresent()) {
      database.get().stop();
    }
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private static CompletableFuture<Void> inParallel(String name, Step step) {
    var result = new CompletableFuture<Void>();
    var thread =
        new Thread(
            () -> {
              try {
                step.run();
                result.complete(null);
              } catch (InterruptedException | RuntimeException e) {
                result.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  private static CompletableFuture<Void> onlyFailureOf(CompletableFuture<Void> step) {
    var failure = new CompletableFuture<Void>();
    step.exceptionally(
        e -> {
          failure.completeExceptionally(e);
          return null;
        });
    return failure;
  }

  private static StartFailedException asStartFailure(Throwable cause) {
    return cause instanceof StartFailedException known
        ? known
        : new StartFailedException("Pairspace could not start: " + cause + ".", cause);
  }
}
