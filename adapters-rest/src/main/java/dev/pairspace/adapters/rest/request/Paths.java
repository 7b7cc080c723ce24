package dev.pairspace.adapters.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Reads the path of a request. */
public final class Paths {

  private static final Pattern FOR_PROGRAMS = Pattern.compile("/(api|ws)(/.*)?");

  /** There are other resources below {@code /ws}, too, see the aliases. */
  private static final Pattern SOCKET = Pattern.compile("/ws/[^/]+/?");

  private Paths() {}

  /** Whether it is the address of a room's socket. */
  static boolean isOfSocket(String path) {
    return SOCKET.matcher(path).matches();
  }

  /** Whether it is served for programs, not by the page. */
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
