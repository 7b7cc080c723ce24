package dev.pairspace.adapters.rest.page;

import java.security.SecureRandom;
import java.util.Base64;

/** What the client's page may load and run: nothing from elsewhere. */
final class ContentSecurityPolicy {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 18;

  private ContentSecurityPolicy() {}

  /** A value that cannot be guessed, good for one answer. */
  static String newNonce() {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    return Base64.getUrlEncoder().encodeToString(nonce);
  }

  /**
   * @param socketOrigin of the sockets, with its scheme: not every browser counts it as 'self'
   */
  static String of(String nonce, String socketOrigin, Framing framing) {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self' 'nonce-" + nonce + "'",
        "style-src 'self' 'nonce-" + nonce + "'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self' " + socketOrigin,
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        framing.directive());
  }
}
