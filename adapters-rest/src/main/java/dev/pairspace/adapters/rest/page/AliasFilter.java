package dev.pairspace.adapters.rest.page;

import dev.pairspace.adapters.rest.request.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the addresses of the original interface, which knows no {@code /api}. */
public class AliasFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> WITHOUT_PREFIX =
      Set.of("/rooms", "/create_room", "/autocomplete", "/metrics", "/openapi");

  private static final Pattern SOCKET_STATUS = Pattern.compile("/ws(/rooms/[^/]+/status)");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> target = targetOf(Paths.of(request));
    if (target.isPresent()) {
      request.getRequestDispatcher(target.get()).forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Where an alias leads; empty for every other path. */
  static Optional<String> targetOf(String path) {
    if (WITHOUT_PREFIX.contains(path)) {
      return Optional.of("/api" + path);
    }
    Matcher status = SOCKET_STATUS.matcher(path);
    return status.matches() ? Optional.of("/api" + status.group(1)) : Optional.empty();
  }
}
