package dev.pairspace.adapters.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Reads the path of a request. */
public final class Paths {

  private static final Pattern FOR_PROGRAMS = Pattern.compile("/(api|ws)(/.*)?");

  /** Below it lie other things, too, see the aliases. */
  private static final Pattern SOCKET = Pattern.compile("/ws/[^/]+/?");

  private Paths() {}

  /** Whether a socket of a room is there. */
  static boolean isOfSocket(String path) {
    return SOCKET.matcher(path).matches();
  }

  /** Whether the interfaces serve it, not the page. */
  public static boolean isForPrograms(String path) {
    return FOR_PROGRAMS.matcher(path).matches();
  }

  /** The path within this application, decoded, from its first slash on. */
  public static String of(HttpServletRequest request) {
    String rest = request.getPathInfo();
    String path = request.getServletPath() + (rest == null ? "" : rest);
    return path.isEmpty() ? "/" : path;
  }
}
