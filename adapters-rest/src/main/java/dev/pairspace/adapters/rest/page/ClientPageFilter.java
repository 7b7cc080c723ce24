package dev.pairspace.adapters.rest.page;

import dev.pairspace.adapters.rest.request.Paths;
import dev.pairspace.adapters.rest.request.RequestOrigin;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers the client's addresses with its page, freshly made for each answer, and unknown ones with
 * the same page and 404: the client then shows its own message. A room's address that was pasted
 * with something behind it leads to the room. A request that does not just read comes from a
 * program and gets a problem document. The contract has a page of its own. Everything that is
 * served elsewhere passes.
 */
@Dependent
public class ClientPageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Pattern KNOWN =
      Pattern.compile("/|/about|/room/[^/]+(/history)?|/join/[^/]+");

  private static final Pattern CONTRACT = Pattern.compile("/docs/?");

  private final transient PageAnswer rooms;
  private final transient PageAnswer contract;

  @Inject
  public ClientPageFilter(RequestOrigin requestOrigin, Framing framing) {
    this.rooms = new PageAnswer(ClientPage.ofRooms(), requestOrigin, framing);
    this.contract = new PageAnswer(ClientPage.ofContract(), requestOrigin, framing);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    if (Paths.isForPrograms(path) || isStatic(request, path)) {
      chain.doFilter(request, response);
    } else if (!isRead(request)) {
      request.getRequestDispatcher("/api" + request.getRequestURI()).forward(request, response);
    } else if (CONTRACT.matcher(path).matches()) {
      contract.show(HttpServletResponse.SC_OK, request, response);
    } else {
      Optional<String> meant = PastedAddress.meant(path);
      if (meant.isPresent()) {
        redirect(meant.get(), request, response);
        return;
      }
      rooms.show(
          isKnown(path) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND,
          request,
          response);
    }
  }

  /** Within the application, to an address made of an id alone: it cannot lead elsewhere. */
  private static void redirect(
      String path, HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", path + query);
    response.setHeader("Cache-Control", "no-store");
  }

  static boolean isKnown(String path) {
    return KNOWN.matcher(path).matches();
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static boolean isStatic(HttpServletRequest request, String path) throws IOException {
    return !path.endsWith("/") && request.getServletContext().getResource(path) != null;
  }
}
