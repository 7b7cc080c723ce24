package dev.pairspace.adapters.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a request comes from, and under which address its sender sees this server. */
public final class Sender {

  private final Optional<URI> publicUrl;
  private final TrustedProxies proxies;

  /**
   * @param publicUrl what links begin with, without a path or query; derived from requests if empty
   */
  public Sender(Optional<URI> publicUrl, TrustedProxies proxies) {
    this.publicUrl = publicUrl;
    this.proxies = proxies;
  }

  /** The IP address of the sender: the last one that no trusted proxy has. */
  public String addressOf(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    List<String> forwarded = forwardedFor(request);
    for (int i = forwarded.size() - 1; i >= 0 && proxies.contains(address); i--) {
      address = forwarded.get(i);
    }
    return address;
  }

  /**
   * Whether somebody whom nobody trusts claims to send it for another: then nobody knows for whom.
   */
  public boolean isForwardedByStranger(HttpServletRequest request) {
    boolean forwarded =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return forwarded && !proxies.contains(request.getRemoteAddr());
  }

  private static List<String> forwardedFor(HttpServletRequest request) {
    String header = request.getHeader("X-Forwarded-For");
    return header == null
        ? List.of()
        : Stream.of(header.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /** Scheme, host and port that the sender uses, without a slash at the end. */
  public URI originOf(HttpServletRequest request) {
    return publicUrl.orElseGet(() -> derivedOrigin(request));
  }

  /** Whether what is sent back travels encrypted. */
  public boolean isSecure(HttpServletRequest request) {
    return "https".equals(originOf(request).getScheme());
  }

  private URI derivedOrigin(HttpServletRequest request) {
    boolean believed = proxies.contains(request.getRemoteAddr());
    String scheme = forwarded(request, "X-Forwarded-Proto", believed).orElse(request.getScheme());
    String host = forwarded(request, "X-Forwarded-Host", believed).orElse(hostOf(request));
    return parse(scheme + "://" + host).orElseGet(() -> ownAddress(request));
  }

  /** Empty unless the text is an origin: who forges a host gets no link to it. */
  private static Optional<URI> parse(String origin) {
    try {
      URI uri = new URI(origin).parseServerAuthority();
      boolean bare = uri.getHost() != null && uri.getUserInfo() == null && uri.getPath().isEmpty();
      return bare ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static URI ownAddress(HttpServletRequest request) {
    String address = request.getLocalAddr();
    String host = address.contains(":") ? "[" + address + "]" : address;
    return URI.create(request.getScheme() + "://" + host + ":" + request.getLocalPort());
  }

  private static Optional<String> forwarded(
      HttpServletRequest request, String header, boolean believed) {
    return believed
        ? Optional.ofNullable(request.getHeader(header))
            .map(value -> value.split(",", 2)[0].strip())
        : Optional.empty();
  }

  private static String hostOf(HttpServletRequest request) {
    int port = request.getServerPort();
    int standard = "https".equals(request.getScheme()) ? 443 : 80;
    String name = request.getServerName();
    return port == standard ? name : name + ":" + port;
  }
}
