package dev.pairspace.adapters.rest.room;

import dev.pairspace.application.room.RecogniseMember;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie by which a browser is recognised. No script sees it; only its hash is stored. */
final class MemberCookie {

  static final String NAME = RecogniseMember.COOKIE;

  private static final Duration LIFETIME = Duration.ofDays(400);

  private MemberCookie() {}

  /**
   * @param encrypted whether the browser may send it over encrypted connections only
   */
  static NewCookie of(String secret, boolean encrypted) {
    return new NewCookie.Builder(NAME)
        .value(secret)
        .path("/")
        .maxAge((int) LIFETIME.toSeconds())
        .httpOnly(true)
        .secure(encrypted)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
