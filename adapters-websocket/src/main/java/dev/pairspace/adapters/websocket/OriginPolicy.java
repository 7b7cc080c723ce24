package dev.pairspace.adapters.websocket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which web pages may open a socket. Browsers say where a page came from; without this check any
 * page on the web could act in a room with its visitor's cookie.
 */
public final class OriginPolicy {
  private final Set<Origin> allowed;

  /**
   * @param allowed origins such as {@code https://code.example.org}, beside the server's own
   */
  public OriginPolicy(Set<String> allowed) {
    this.allowed =
        allowed.stream()
            .flatMap(origin -> Origin.parse(origin).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param origin as the browser sent it; programs that are no browsers send none
   * @param host as the request names the server, with its port unless that is the default
   */
  boolean allows(Optional<String> origin, Optional<String> host) {
    return origin.isEmpty()
        || Origin.parse(origin.get()).filter(page -> isOwn(page, host)).isPresent();
  }

  /** Without a port the page's scheme says which it is: a proxy may speak https where we do not. */
  private boolean isOwn(Origin page, Optional<String> host) {
    return allowed.contains(page)
        || host.flatMap(name -> Origin.parse(page.scheme() + "://" + name))
            .filter(page::equals)
            .isPresent();
  }

  /** As browsers compare it: {@code https://X:443} is {@code https://x}. */
  private record Origin(String scheme, String host, int port) {
    static Optional<Origin> parse(String text) {
      try {
        URI uri = new URI(text.strip()).parseServerAuthority();
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int standardPort = scheme.equals("https") ? 443 : 80;
        return uri.getHost() == null
            ? Optional.empty()
            : Optional.of(
                new Origin(
                    scheme,
                    uri.getHost().toLowerCase(Locale.ROOT),
                    uri.getPort() < 0 ? standardPort : uri.getPort()));
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }
  }
}
