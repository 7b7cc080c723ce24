package dev.pairspace.adapters.rest.page;

import java.util.List;

/**
 * Which sites may show the client's page in a frame. A framed page can be covered by another that
 * lures its visitor into clicking (clickjacking), so no site may unless the operator says so.
 */
public final class Framing {

  private final List<String> origins;

  /**
   * @param origins such as {@code https://course.example.org}; empty: none
   */
  public Framing(List<String> origins) {
    this.origins = List.copyOf(origins);
  }

  boolean isRefused() {
    return origins.isEmpty();
  }

  /** The directive of the page's content security policy. */
  String directive() {
    return "frame-ancestors " + (isRefused() ? "'none'" : "'self' " + String.join(" ", origins));
  }
}
