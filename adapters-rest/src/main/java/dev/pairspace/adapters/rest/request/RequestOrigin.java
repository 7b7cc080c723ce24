package dev.pairspace.adapters.rest.request;

import dev.pairspace.application.network.Caller;
import dev.pairspace.application.network.ForwardedHeaders;
import dev.pairspace.application.network.IpAddress;
import dev.pairspace.application.network.TrustedProxies;
import dev.pairspace.application.network.WebOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/** Where a request comes from, and under which address its sender sees this server. */
public final class RequestOrigin {

  private static final String CALLER = Caller.class.getName();

  private final Optional<URI> publicUrl;
  private final TrustedProxies proxies;

  /**
   * @param publicUrl what links begin with, without a path or query; derived from requests if empty
   */
  public RequestOrigin(Optional<URI> publicUrl, TrustedProxies proxies) {
    this.publicUrl = publicUrl;
    this.proxies = proxies;
  }

  /** Who has sent the request; found out once, and the same for all later calls. */
  public Caller callerOf(HttpServletRequest request) {
    if (request.getAttribute(CALLER) instanceof Caller known) {
      return known;
    }
    Caller caller = proxies.callerOf(peerOf(request), headersOf(request));
    request.setAttribute(CALLER, caller);
    return caller;
  }

  /** The key by which limits for each sender count. */
  public String limitKeyOf(HttpServletRequest request) {
    return callerOf(request).address().limitKey();
  }

  /** Whether a proxy that is trusted has passed the request on. */
  boolean isByTrustedProxy(HttpServletRequest request) {
    return callerOf(request).proxies() > 0;
  }

  private static IpAddress peerOf(HttpServletRequest request) {
    String peer = request.getRemoteAddr();
    return IpAddress.parse(peer)
        .orElseThrow(() -> new IllegalStateException("peer without an address: '" + peer + "'"));
  }

  private static ForwardedHeaders headersOf(HttpServletRequest request) {
    return new ForwardedHeaders(name -> linesOf(request.getHeaders(name)));
  }

  private static List<String> linesOf(Enumeration<String> lines) {
    return lines == null ? List.of() : Collections.list(lines);
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
    int believed = callerOf(request).proxies();
    ForwardedHeaders headers = headersOf(request);
    String scheme = headers.scheme(believed).orElse(request.getScheme());
    String host = headers.host(believed).orElseGet(() -> hostOf(request));
    // What is no host goes into no link. Without PUBLIC_URL a host with a valid name does.
    return WebOrigin.parseBare(scheme + "://" + host)
        .map(origin -> URI.create(origin.toString()))
        .orElseGet(() -> ownAddress(request));
  }

  private static URI ownAddress(HttpServletRequest request) {
    String address = request.getLocalAddr();
    String host = address.contains(":") ? "[" + address + "]" : address;
    return URI.create(request.getScheme() + "://" + host + ":" + request.getLocalPort());
  }

  private static String hostOf(HttpServletRequest request) {
    String name = request.getServerName();
    boolean isIpv6 = name.contains(":") && !name.startsWith("[");
    return (isIpv6 ? "[" + name + "]" : name) + ":" + request.getServerPort();
  }
}
