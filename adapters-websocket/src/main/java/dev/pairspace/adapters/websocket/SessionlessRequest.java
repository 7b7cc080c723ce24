package dev.pairspace.adapters.websocket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/**
 * A request that has no HTTP session and makes none. The container would otherwise create one, with
 * a cookie, for every handshake, and keep it long after the socket is gone.
 */
final class SessionlessRequest extends HttpServletRequestWrapper {

  SessionlessRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public HttpSession getSession() {
    return null;
  }

  @Override
  public HttpSession getSession(boolean create) {
    return null;
  }
}
