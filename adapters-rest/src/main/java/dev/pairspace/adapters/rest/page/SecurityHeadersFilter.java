package dev.pairspace.adapters.rest.page;

import dev.pairspace.adapters.rest.request.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every answer. Files under {@code /assets} have a hash of their content in their name,
 * so a browser never needs to ask for them again.
 */
public class SecurityHeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final transient Framing framing;

  SecurityHeadersFilter(Framing framing) {
    this.framing = framing;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    String path = Paths.of(request);
    boolean isForPrograms = path.startsWith("/api/") || AliasFilter.targetOf(path).isPresent();
    if (isForPrograms || framing.isRefused()) {
      response.setHeader("X-Frame-Options", "DENY");
    }
    if (isForPrograms) {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    } else if (path.startsWith("/assets/") && isThere(request, path)) {
      response.setHeader("Cache-Control", FOR_EVER);
    }
    chain.doFilter(request, response);
  }

  private static boolean isThere(HttpServletRequest request, String path) throws IOException {
    return request.getServletContext().getResource(path) != null;
  }
}
