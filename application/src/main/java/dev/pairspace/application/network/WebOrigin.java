package dev.pairspace.application.network;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a web page comes from, as browsers compare it: {@code https://X:443} is the origin {@code
 * https://x}.
 *
 * @param scheme http or https
 * @param host a name or an address, in lower case, one of IPv6 in brackets
 * @param port 1 .. 65535, also if it is the scheme's own
 */
public record WebOrigin(String scheme, String host, int port) {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int LAST_PORT = 65_535;

  /** Reads an origin, or an address of which it is the beginning; empty if it is none. */
  public static Optional<WebOrigin> parse(String text) {
    try {
      URI uri = new URI(text.strip()).parseServerAuthority();
      return of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Reads an origin that nothing stands behind; empty if it is none. */
  public static Optional<WebOrigin> parseBare(String text) {
    boolean isBare = text.indexOf('/', text.indexOf("://") + "://".length()) < 0;
    return isBare && text.indexOf('?') < 0 && text.indexOf('#') < 0
        ? parse(text)
        : Optional.empty();
  }

  /** The origin of an address; empty if it has none that a page can have. */
  public static Optional<WebOrigin> of(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean isWeb = scheme.equals("http") || scheme.equals("https");
    if (!isWeb || uri.getHost() == null || uri.getUserInfo() != null) {
      return Optional.empty();
    }
    int port = uri.getPort() < 0 ? standardPort(scheme) : uri.getPort();
    return port < 1 || port > LAST_PORT
        ? Optional.empty()
        : Optional.of(new WebOrigin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port));
  }

  /**
   * Whether a request that names this host, perhaps with a port, was sent to this origin. Without a
   * port the origin's own scheme says which one it is: a proxy may speak https where we do not.
   *
   * @param hostHeader the header {@code Host}
   */
  public boolean isAddressedBy(String hostHeader) {
    return parseBare(scheme + "://" + hostHeader).filter(this::equals).isPresent();
  }

  private static int standardPort(String scheme) {
    return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
  }

  /** As browsers write it, without a port that the scheme implies. */
  @Override
  public String toString() {
    return scheme + "://" + host + (port == standardPort(scheme) ? "" : ":" + port);
  }
}
