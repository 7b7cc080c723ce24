package dev.pairspace.application.network;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the operator of pages whose requests are refused, each origin once: behind a proxy that
 * rewrites the host it may be the server's own page. Safe for any thread.
 */
public final class RefusedOrigins {
  private static final System.Logger LOGGER = System.getLogger(RefusedOrigins.class.getName());
  private static final int REMEMBERED = 100;
  private static final int LONGEST = 200;

  private final Set<String> told = new LinkedHashSet<>();

  /**
   * @param origin as the browser sent it
   * @param host as the request names the server
   * @return what the operator is told; empty if that has been done
   */
  public Optional<String> refused(String origin, Optional<String> host) {
    String shown = printable(origin);
    if (!isNew(shown)) {
      return Optional.empty();
    }
    String sentence =
        "origin.refused origin=%s host=%s: if people open Pairspace at this origin, set PUBLIC_URL to it, "
                .formatted(shown, printable(host.orElse("none")))
            + "or name it in ALLOWED_ORIGINS, or let the proxy pass the Host header on";
    LOGGER.log(System.Logger.Level.WARNING, sentence);
    return Optional.of(sentence);
  }

  /** Of more than are remembered nothing is said: then an attacker invents them. */
  private synchronized boolean isNew(String origin) {
    return told.size() < REMEMBERED && told.add(origin);
  }

  /** What an attacker sends must not look like lines of the log. */
  private static String printable(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return cut.replaceAll("[^\\x21-\\x7e]", "?");
  }
}
