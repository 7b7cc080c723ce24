package dev.pairspace.bootstrap.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the server answers.
 *
 * @param host name or address, {@code *} for all interfaces
 * @param port 1 .. 65535
 */
record HttpAddress(String host, int port) {
  private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(10).toMillis();

  /**
   * Refuses an address that another process uses.
   *
   * @throws StartFailedException with the reason
   */
  void requireFree() {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new java.net.InetSocketAddress(bindAddress(), port));
    } catch (IOException e) {
      throw new StartFailedException(
          "Port %d of %s cannot be used (%s): set HTTP_PORT and HTTP_HOST to a free one."
              .formatted(port, host, e.getMessage()),
          e);
    }
  }

  private InetAddress bindAddress() throws IOException {
    return host.equals("*") ? null : InetAddress.getByName(host);
  }

  /** The address to open in a browser on this machine. */
  URI toOpen() {
    var name = host.equals("*") ? "localhost" : host;
    return URI.create(
        "http://%s:%d/".formatted(name.contains(":") ? "[" + name + "]" : name, port));
  }

  /** What to do so that others can connect, if only this machine can reach the address. */
  Optional<String> hintForOthers() {
    return isLoopback()
        ? Optional.of(
            "Only this machine can open it. To let others in, start it with HTTP_HOST='*' and send them a link with this machine's name or address.")
        : Optional.empty();
  }

  private boolean isLoopback() {
    try {
      return !host.equals("*") && InetAddress.getByName(host).isLoopbackAddress();
    } catch (IOException e) {
      return false;
    }
  }

  /** True if the application says that it is ready. */
  boolean isReady() {
    try {
      URL url = toOpen().resolve("health/ready").toURL();
      var connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
