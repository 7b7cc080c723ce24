package dev.pairspace.adapters.rest.request;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.ServletProblems;
import dev.pairspace.application.network.OwnOrigins;
import dev.pairspace.application.network.RefusedOrigins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses requests that a page of another site makes its visitor's browser send, unless they only
 * read. Browsers say so in {@code Sec-Fetch-Site}, and the older ones in {@code Origin}; a sender
 * of neither is a program, and acts for itself.
 */
public final class CrossOriginFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** Of a page of ours, and of the user at the browser itself. */
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final transient OwnOrigins origins;
  private final transient RefusedOrigins refused;

  /**
   * @param refused tells the operator
   */
  public CrossOriginFilter(OwnOrigins origins, RefusedOrigins refused) {
    this.origins = origins;
    this.refused = refused;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (READING.contains(request.getMethod()) || isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      header(request, "Origin")
          .ifPresent(origin -> refused.refused(origin, header(request, "Host")));
      ServletProblems.writeAndClose(
          new ProblemException(
              ProblemType.CROSS_ORIGIN,
              "A page of another site must not do this. Its operator can set PUBLIC_URL"
                  + " to the address that people open, or name its origin in ALLOWED_ORIGINS."),
          request,
          response);
    }
  }

  private boolean isOwn(HttpServletRequest request) {
    Optional<String> site = header(request, "Sec-Fetch-Site");
    Optional<String> origin = header(request, "Origin");
    if (site.isPresent() && OWN_SITES.contains(site.get())) {
      return true;
    }
    // a browser that names another site and no origin says all that is needed
    boolean isUnnamed = site.isPresent() && origin.isEmpty();
    return !isUnnamed && origins.allow(origin, header(request, "Host"));
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name));
  }
}
