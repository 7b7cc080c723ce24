package dev.pairspace.bootstrap.launcher;

import dev.pairspace.bootstrap.launcher.archive.Archive;
import dev.pairspace.bootstrap.launcher.archive.OwnJar;
import dev.pairspace.bootstrap.launcher.archive.Unpacked;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Open Liberty inside this process, through its embedding interface.
 *
 * <p>That interface lies in the runtime that was unpacked a moment ago, so it is reached by
 * reflection and a class loader of its own, which shares nothing but the JDK with the launcher.
 */
final class LibertyServer {
  private static final String NAME = "pairspace";
  private static final String EMBEDDING = "com.ibm.wsspi.kernel.embeddable.";

  private final ClassLoader loader;
  private final Object server;

  private LibertyServer(ClassLoader loader, Object server) {
    this.loader = loader;
    this.server = server;
  }

  /**
   * Unpacks the runtime, the server's folder and the application if they changed.
   *
   * @param folder kept for the next start
   * @param logs where the server writes its messages
   */
  static LibertyServer unpack(OwnJar jar, Path folder, Path logs) {
    try {
      Unpacked.ensure(
          folder,
          jar.version("liberty.zip", "server/", "extension/"),
          empty -> {
            try (var zip = jar.read("liberty.zip")) {
              Archive.unzip(zip, empty);
            }
            jar.copy("server/", empty.resolve("usr/servers/" + NAME));
            jar.copy("extension/", empty.resolve("usr/extension"));
          });
      return build(folder, logs);
    } catch (IOException e) {
      throw new StartFailedException("Open Liberty could not be unpacked: " + e + ".", e);
    }
  }

  private static LibertyServer build(Path folder, Path logs) throws IOException {
    var install = folder.resolve("wlp");
    var boot = install.resolve("bin/tools/ws-server.jar");
    if (!Files.exists(boot)) {
      throw new IOException("no " + boot);
    }
    // never closed: the server loads classes from it until the process ends
    var loader =
        new URLClassLoader(new URL[] {boot.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    try {
      var type = loader.loadClass(EMBEDDING + "ServerBuilder");
      var builder = type.getConstructor().newInstance();
      type.getMethod("setName", String.class).invoke(builder, NAME);
      set(builder, "setInstallDir", install);
      set(builder, "setUserDir", folder.resolve("usr"));
      set(builder, "setOutputDir", folder.resolve("output"));
      set(builder, "setLogDir", logs);
      return new LibertyServer(loader, type.getMethod("build").invoke(builder));
    } catch (ReflectiveOperationException e) {
      throw new StartFailedException("Open Liberty cannot be embedded: " + e + ".", e);
    }
  }

  private static void set(Object builder, String setter, Path folder)
      throws ReflectiveOperationException {
    builder.getClass().getMethod(setter, File.class).invoke(builder, folder.toFile());
  }

  /** Starts the server and its application and returns when both are up. */
  void start(Map<String, String> variables) throws InterruptedException {
    // Liberty hands this loader on to threads that outlive the start
    Thread.currentThread().setContextClassLoader(loader);
    try {
      var start = type("Server").getMethod("start", Map.class, String[].class);
      awaitSuccess((Future<?>) start.invoke(server, variables, new String[0]));
    } catch (ReflectiveOperationException e) {
      throw new StartFailedException("Open Liberty did not start: " + e + ".", e);
    }
  }

  /** Stops the application and the server; returns when both are down. */
  void stop() throws InterruptedException {
    try {
      var stop = type("Server").getMethod("stop", String[].class);
      awaitSuccess((Future<?>) stop.invoke(server, (Object) new String[0]));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Open Liberty did not stop", e);
    }
  }

  private void awaitSuccess(Future<?> future)
      throws ReflectiveOperationException, InterruptedException {
    try {
      var result = future.get();
      var type = type("Server$Result");
      if (!(boolean) type.getMethod("successful").invoke(result)) {
        throw new StartFailedException(
            "Open Liberty answered with code %s: %s."
                .formatted(
                    type.getMethod("getReturnCode").invoke(result),
                    type.getMethod("getException").invoke(result)));
      }
    } catch (ExecutionException e) {
      throw new StartFailedException("Open Liberty failed: " + e.getCause() + ".", e);
    }
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return loader.loadClass(EMBEDDING + name);
  }
}
