package dev.pairspace.adapters.websocket;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.application.room.RecogniseMember;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opens the sockets of {@code /ws/{roomId}}. A servlet, because only here are cookie, origin and
 * address of the client available.
 */
@WebServlet("/ws/*")
public class HandshakeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int UPGRADE_REQUIRED = 426;

  /** Characters; clients bring a few parameters of their own, such as a token. */
  private static final int LONGEST_QUERY = 4_096;

  private transient HandshakeDecision decision;

  /** Called by the container before the first request. */
  @Inject
  void decideBy(HandshakeDecision decision) {
    this.decision = decision;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      response.setHeader("Upgrade", "websocket");
      response.sendError(UPGRADE_REQUIRED, "This address speaks WebSocket.");
    } else if (decision.isClosing()) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The server stops.");
    } else if (!hasReadableQuery(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, "The address cannot be read.");
    } else {
      upgrade(request, response, admissionOf(request));
    }
  }

  /**
   * The container throws for an invalid escape, here and again when it upgrades; and the more often
   * a name is repeated, the longer the container takes for it.
   */
  private static boolean hasReadableQuery(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query != null && query.length() > LONGEST_QUERY) {
      return false;
    }
    try {
      request.getParameterMap();
      return true;
    } catch (IllegalStateException | IllegalArgumentException e) {
      return false;
    }
  }

  /** A page cannot read an HTTP error; so one of another origin is refused by a close code. */
  private Admission admissionOf(HttpServletRequest request) {
    if (!decision.allowsOrigin(header(request, "Origin"), header(request, "Host"))) {
      return new Admission.Refused(CloseCode.ORIGIN_REFUSED);
    }
    boolean text = "json".equals(request.getParameter("mode"));
    return decision.admit(request.getPathInfo(), memberSecret(request), text);
  }

  private void upgrade(
      HttpServletRequest request, HttpServletResponse response, Admission admission)
      throws ServletException, IOException {
    var config =
        ServerEndpointConfig.Builder.create(CollaborationEndpoint.class, "/ws/{roomId}")
            .subprotocols(decision.subprotocols())
            .configurator(new Configurator(new CollaborationEndpoint(decision, admission)))
            .build();
    try {
      container()
          .upgradeHttpToWebSocket(new SessionlessRequest(request), response, config, Map.of());
    } catch (DeploymentException e) {
      throw new ServletException("handshake of " + request.getRequestURI(), e);
    }
  }

  private ServerContainer container() {
    return (ServerContainer) getServletContext().getAttribute(ServerContainer.class.getName());
  }

  private static Optional<String> memberSecret(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(RecogniseMember.COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  /** Gives the container the endpoint that was made for just this handshake. */
  private static final class Configurator extends ServerEndpointConfig.Configurator {
    private final CollaborationEndpoint endpoint;

    Configurator(CollaborationEndpoint endpoint) {
      this.endpoint = endpoint;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> endpointClass) {
      return endpointClass.cast(endpoint);
    }
  }
}
