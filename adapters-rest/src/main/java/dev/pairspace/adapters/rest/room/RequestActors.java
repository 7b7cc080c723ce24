package dev.pairspace.adapters.rest.room;

import dev.pairspace.application.room.FindMember;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out who sends a request: a member, by the browser's cookie, or any other client. */
public final class RequestActors {

  private final FindMember findMember;

  public RequestActors(FindMember findMember) {
    this.findMember = findMember;
  }

  /**
   * Blocks if there is a cookie: the store is asked whose it is.
   *
   * @param room that the request is about
   * @throws dev.pairspace.application.port.StorageUnavailableException if the store cannot answer
   *     now
   */
  public Actor of(RoomId room, HttpServletRequest request) {
    return secretOf(request)
        .flatMap(secret -> findMember.handle(room, secret))
        .<Actor>map(Actor.OfMember::new)
        .orElse(Actor.SCRIPT);
  }

  private static Optional<String> secretOf(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Stream.of(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(MemberCookie.NAME))
        .map(Cookie::getValue)
        .findFirst();
  }
}
