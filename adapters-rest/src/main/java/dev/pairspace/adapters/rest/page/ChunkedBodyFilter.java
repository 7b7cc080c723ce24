package dev.pairspace.adapters.rest.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Ends the connection after a body that came in chunks.
 *
 * <p>Open Liberty up to 26.0.0.6 cuts the length of a chunk to 32 bits (CVE-2026-8646): it takes
 * {@code 100000002} for 2, where a proxy in front of it sees four gigabytes. What the proxy takes
 * for the rest of the chunk would be the next request here, and its answer would go to another
 * client that shares the connection. On a connection that ends there is no next request.
 */
public class ChunkedBodyFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getHeader("Transfer-Encoding") != null) {
      response.setHeader("Connection", "close");
    }
    chain.doFilter(request, response);
  }
}
