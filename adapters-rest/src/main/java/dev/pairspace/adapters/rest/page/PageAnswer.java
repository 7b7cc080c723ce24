package dev.pairspace.adapters.rest.page;

import dev.pairspace.adapters.rest.request.RequestOrigin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with one of the client's pages, freshly made for each answer. */
final class PageAnswer {

  private final RequestOrigin requestOrigin;
  private final Framing framing;
  private final ClientPage page;

  PageAnswer(ClientPage page, RequestOrigin requestOrigin, Framing framing) {
    this.page = page;
    this.requestOrigin = requestOrigin;
    this.framing = framing;
  }

  void show(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String nonce = ContentSecurityPolicy.newNonce();
    String socketOrigin = requestOrigin.originOf(request).toString().replaceFirst("^http", "ws");
    byte[] body = page.withNonce(nonce);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(
        "Content-Security-Policy", ContentSecurityPolicy.of(nonce, socketOrigin, framing));
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(body);
    }
  }
}
