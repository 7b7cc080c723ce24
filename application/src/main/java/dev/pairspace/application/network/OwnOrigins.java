package dev.pairspace.application.network;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The web pages whose requests are accepted: the server's own, and those that the operator has
 * named. Browsers say where a page comes from; without this check any page on the web could act
 * with its visitor's cookie.
 */
public final class OwnOrigins {

  private final Set<WebOrigin> named;

  /**
   * @param named origins such as {@code https://code.example.org}, besides the one that a request
   *     is sent to
   * @throws IllegalArgumentException if one of them is no origin
   */
  public OwnOrigins(Collection<String> named) {
    this.named =
        named.stream()
            .map(
                text ->
                    WebOrigin.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("origin: '" + text + "'")))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param origin as the browser sent it; programs that are no browsers send none
   * @param host as the request names the server, with its port unless that is the default
   */
  public boolean allow(Optional<String> origin, Optional<String> host) {
    return origin.isEmpty()
        || WebOrigin.parse(origin.get()).filter(page -> isOwn(page, host)).isPresent();
  }

  private boolean isOwn(WebOrigin page, Optional<String> host) {
    return named.contains(page) || host.filter(page::isAddressedBy).isPresent();
  }
}
