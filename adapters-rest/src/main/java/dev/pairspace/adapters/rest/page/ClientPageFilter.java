package dev.pairspace.adapters.rest.page;

import dev.pairspace.adapters.rest.request.Sender;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Answers the client's addresses with its page, freshly made for each answer, and unknown ones with
 * the same page and 404: the client then shows its friendly words. Who does not just read is a
 * program and gets a problem document. Everything that is served by somebody else passes.
 */
@Dependent
public class ClientPageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Served by others in this application. */
  private static final Pattern OTHERS = Pattern.compile("/(api|ws)(/.*)?");

  private static final Pattern KNOWN =
      Pattern.compile("/|/about|/room/[^/]+(/history)?|/join/[^/]+");

  private final transient Sender sender;
  private final transient ClientPage page = ClientPage.load();

  @Inject
  public ClientPageFilter(Sender sender) {
    this.sender = sender;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    if (OTHERS.matcher(path).matches() || isStatic(request, path)) {
      chain.doFilter(request, response);
    } else if (!isRead(request)) {
      request.getRequestDispatcher("/api" + request.getRequestURI()).forward(request, response);
    } else {
      show(
          isKnown(path) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND,
          request,
          response);
    }
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

  private void show(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String nonce = ContentSecurityPolicy.newNonce();
    String socketOrigin = sender.originOf(request).toString().replaceFirst("^http", "ws");
    byte[] body = page.withNonce(nonce);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", ContentSecurityPolicy.of(nonce, socketOrigin));
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(body);
    }
  }
}
