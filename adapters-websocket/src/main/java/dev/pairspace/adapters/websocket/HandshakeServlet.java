package dev.pairspace.adapters.websocket;

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
 * address of the client at hand.
 */
@WebServlet("/ws/*")
public class HandshakeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String COOKIE = "pairspace_member";
  private static final int UPGRADE_REQUIRED = 426;

  private transient SocketDoor door;

  /** Called by the container before the first request. */
  @Inject
  void leadTo(SocketDoor leadsToRooms) {
    this.door = leadsToRooms;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      response.setHeader("Upgrade", "websocket");
      response.sendError(UPGRADE_REQUIRED, "This address speaks WebSocket.");
    } else if (!door.allowsOrigin(header(request, "Origin"), header(request, "Host"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, "Not from this page.");
    } else if (door.isClosing()) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The server stops.");
    } else {
      upgrade(request, response);
    }
  }

  private void upgrade(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    boolean text = "json".equals(request.getParameter("mode"));
    Admission admission = door.admit(roomId(request), memberSecret(request), text);
    var config =
        ServerEndpointConfig.Builder.create(CollaborationEndpoint.class, "/ws/{roomId}")
            .configurator(new Configurator(new CollaborationEndpoint(door, admission)))
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

  private static String roomId(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }

  private static Optional<String> memberSecret(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
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
