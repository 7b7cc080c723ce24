package dev.pairspace.bootstrap.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first integration test: a PostgreSQL of its own, and a Liberty server that is
 * configured like ours, except for what Arquillian has to add.
 */
public final class ServerUnderTest implements LauncherSessionListener {
  private static final Path RUNTIME = Path.of("target/liberty/wlp").toAbsolutePath();
  private static final Path SERVER = RUNTIME.resolve("usr/servers/pairspace-it");
  private static final Path OURS = Path.of("src/main/liberty/config");

  private EmbeddedPostgres database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!Boolean.getBoolean("pairspace.it")) {
      return;
    }
    try {
      database =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
      int port = freePort();
      writeServer(port);
      System.setProperty("pairspace.it.wlp", RUNTIME.toString());
      System.setProperty("pairspace.it.port", Integer.toString(port));
      System.setProperty("pairspace.it.database", database.getJdbcUrl("postgres", "postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    try {
      if (database != null) {
        database.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeServer(int port) throws IOException {
    Files.createDirectories(SERVER.resolve("configDropins/overrides"));
    Files.createDirectories(SERVER.resolve("lib"));
    // Arquillian deploys the application itself
    var ours = Files.readString(OURS.resolve("server.xml"));
    Files.writeString(
        SERVER.resolve("server.xml"), ours.replaceAll("(?s)<webApplication.*?/>", ""));
    Files.writeString(SERVER.resolve("configDropins/overrides/test.xml"), additions(port));
    var driver =
        Path.of(
            org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    Files.copy(
        driver,
        SERVER.resolve("lib").resolve(driver.getFileName()),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private String additions(int port) {
    return """
        <server>
          <featureManager><feature>localConnector-1.0</feature></featureManager>
          <variable name="HTTP_HOST" value="127.0.0.1"/>
          <variable name="HTTP_PORT" value="%d"/>
          <variable name="DATABASE_URL" value="jdbc:postgresql://127.0.0.1:%d/postgres"/>
          <variable name="DATABASE_USER" value="postgres"/>
          <variable name="DATABASE_PASSWORD" value="postgres"/>
          <variable name="ROOM_IDLE_UNLOAD" value="PT0.5S"/>
          <applicationMonitor updateTrigger="mbean"/>
        </server>
        """
        .formatted(port, database.getPort());
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
