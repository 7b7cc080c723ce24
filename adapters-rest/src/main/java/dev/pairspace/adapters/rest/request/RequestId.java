package dev.pairspace.adapters.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Names a request, so that a user's report can be matched with the log. */
public final class RequestId {

  /** Of the answer's header. */
  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 8;

  private RequestId() {}

  /** The request's id; drawn when first asked for. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String drawn = HexFormat.of().formatHex(random);
    request.setAttribute(ATTRIBUTE, drawn);
    return drawn;
  }
}
