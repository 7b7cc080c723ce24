package dev.pairspace.adapters.websocket;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which web pages may open a socket. Browsers say where a page came from; without this check any
 * page on the web could act in a room with its visitor's cookie.
 */
public final class OriginPolicy {
  private final Set<String> allowed;

  /**
   * @param allowed origins such as {@code https://code.example.org}, beside the server's own
   */
  public OriginPolicy(Set<String> allowed) {
    this.allowed = allowed.stream().map(OriginPolicy::normalised).collect(Collectors.toSet());
  }

  /**
   * @param origin as the browser sent it; programs that are no browsers send none
   * @param host as the request names the server, with its port unless that is the default
   */
  boolean allows(Optional<String> origin, Optional<String> host) {
    return origin.isEmpty()
        || allowed.contains(normalised(origin.get()))
        || (host.isPresent() && host.equals(authorityOf(origin.get())));
  }

  private static Optional<String> authorityOf(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String normalised(String origin) {
    return origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
  }
}
