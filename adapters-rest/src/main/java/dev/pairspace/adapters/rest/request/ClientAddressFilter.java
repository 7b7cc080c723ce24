package dev.pairspace.adapters.rest.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Shows all later filters and resources the address of the sender, behind the proxies that are
 * trusted, instead of the last proxy's. Sockets learn it this way too.
 */
public final class ClientAddressFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient RequestOrigin requestOrigin;

  public ClientAddressFilter(RequestOrigin requestOrigin) {
    this.requestOrigin = requestOrigin;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = requestOrigin.callerOf(request).address().toString();
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public String getRemoteAddr() {
            return address;
          }

          @Override
          public String getRemoteHost() {
            return address;
          }
        },
        response);
  }
}
