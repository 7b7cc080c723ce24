package dev.pairspace.application.live;

import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Member;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody at the door: a connection, and the member it belongs to.
 *
 * @param member empty for a guest
 */
public record Visitor(SessionId session, Optional<Member> member) {
  public Visitor {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(member, "member");
  }
}
