package dev.pairspace.bootstrap.launcher;

import dev.pairspace.bootstrap.configuration.InvalidSettingException;
import dev.pairspace.bootstrap.configuration.RoomSettings;
import dev.pairspace.bootstrap.configuration.ServerSettings;
import java.time.Duration;
import java.util.Optional;

/** The program: {@code java -jar pairspace.jar}, configured by environment variables. */
public final class Launcher {
  private Launcher() {}

  /**
   * Starts the server and returns when it is ready; the process then lives until it is told to
   * stop.
   *
   * @param arguments none are known
   */
  public static void main(String[] arguments) {
    // taken before Liberty redirects it
    var console = Console.ofProcess();
    long startedAt = System.nanoTime();
    try {
      var settings = ServerSettings.read(Launcher::setting);
      RoomSettings.read(Launcher::setting);
      var server = PairspaceServer.prepare(settings, console);
      console.say(
          "Pairspace %s starts with the data in %s; its log is %s."
              .formatted(version(), settings.dataFolder(), server.log()));
      ShutdownSignalHandler.onSignal(server::stop);
      server.start();
      console.say(
          "Pairspace is ready: open %s (started in %.1f s)"
              .formatted(
                  server.address().toOpen(),
                  Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0));
      server.address().hintForOthers().ifPresent(console::say);
      // Liberty's threads are daemons: without this one the process would end here
      Thread.currentThread().join();
    } catch (InvalidSettingException e) {
      end(console, ExitCode.INVALID_SETTING, e.getMessage());
    } catch (StartFailedException e) {
      end(console, ExitCode.START_FAILED, e.getMessage());
    } catch (InterruptedException e) {
      end(console, ExitCode.START_FAILED, "Pairspace was interrupted while it started.");
    }
  }

  /** System properties win, as in MicroProfile Config. */
  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(name)));
  }

  private static String version() {
    return Optional.ofNullable(Launcher.class.getPackage().getImplementationVersion())
        .orElse("(unpacked)");
  }

  private static void end(Console console, ExitCode code, String sentence) {
    console.say(sentence);
    // exit would wait for Liberty's own shutdown hooks, which wait for a start that will not finish
    Runtime.getRuntime().halt(code.value());
  }
}
