package dev.pairspace.adapters.rest.request;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.ServletProblems;
import dev.pairspace.application.network.IpAddress;
import dev.pairspace.application.network.WebOrigin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses requests for names that are not this server's, if its own name is configured: an
 * attacker's page can make a name of its own resolve to this server, and browsers then take the
 * page for one of ours. Only a name with a dot can be an attacker's; addresses and the names of a
 * home network cannot. A trusted proxy has chosen the name that it passes on.
 */
public final class HostFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient Set<String> names;
  private final transient RequestOrigin requestOrigin;

  /**
   * @param publicUrl empty: every name is accepted
   * @param origins that are accepted besides
   */
  public HostFilter(
      Optional<URI> publicUrl, Collection<String> origins, RequestOrigin requestOrigin) {
    this.names =
        publicUrl.isEmpty()
            ? Set.of()
            : Stream.concat(publicUrl.stream().map(URI::toString), origins.stream())
                .flatMap(address -> WebOrigin.parse(address).stream())
                .map(WebOrigin::host)
                .collect(Collectors.toUnmodifiableSet());
    this.requestOrigin = requestOrigin;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    if (names.isEmpty() || isOurs(host) || requestOrigin.isByTrustedProxy(request)) {
      chain.doFilter(request, response);
    } else {
      ServletProblems.writeAndClose(
          new ProblemException(
              ProblemType.MISDIRECTED_REQUEST,
              "This server is not known by that name. Its operator can name it in PUBLIC_URL"
                  + " or ALLOWED_ORIGINS, or its proxy in TRUSTED_PROXIES."),
          request,
          response);
    }
  }

  /** A host that cannot be read is not ours. */
  private boolean isOurs(String header) {
    return WebOrigin.parseBare("http://" + header)
        .map(WebOrigin::host)
        .filter(
            host ->
                names.contains(host) || !host.contains(".") || IpAddress.parse(host).isPresent())
        .isPresent();
  }
}
