package dev.pairspace.adapters.rest.page;

import jakarta.servlet.http.HttpServletRequest;

/** Reads the path of a request. */
final class Paths {

  private Paths() {}

  /** The path within this application, decoded, from its first slash on. */
  static String of(HttpServletRequest request) {
    String rest = request.getPathInfo();
    String path = request.getServletPath() + (rest == null ? "" : rest);
    return path.isEmpty() ? "/" : path;
  }
}
