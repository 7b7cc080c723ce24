package dev.pairspace.adapters.rest.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Reads the path of a request. */
final class Paths {

  private static final Pattern FOR_PROGRAMS = Pattern.compile("/(api|ws)(/.*)?");

  private Paths() {}

  /** Whether the interfaces serve it, not the page. */
  static boolean isForPrograms(String path) {
    return FOR_PROGRAMS.matcher(path).matches();
  }

  /** The path within this application, decoded, from its first slash on. */
  static String of(HttpServletRequest request) {
    String rest = request.getPathInfo();
    String path = request.getServletPath() + (rest == null ? "" : rest);
    return path.isEmpty() ? "/" : path;
  }
}
