package dev.pairspace.adapters.rest.page;

import dev.pairspace.adapters.rest.request.Sender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with one of the client's pages, freshly made for each answer. */
final class PageAnswer {

  private final Sender sender;
  private final Framing framing;
  private final ClientPage page;

  PageAnswer(ClientPage page, Sender sender, Framing framing) {
    this.page = page;
    this.sender = sender;
    this.framing = framing;
  }

  void show(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String nonce = ContentSecurityPolicy.newNonce();
    String socketOrigin = sender.originOf(request).toString().replaceFirst("^http", "ws");
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
