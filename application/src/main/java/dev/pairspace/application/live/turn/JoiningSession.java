package dev.pairspace.application.live.turn;

import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Member;
import java.util.Objects;
import java.util.Optional;

/**
 * A connection that is about to enter a room, and the member it belongs to.
 *
 * @param member empty for a guest
 */
public record JoiningSession(SessionId session, Optional<Member> member) {
  public JoiningSession {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(member, "member");
  }

  /** Who acts through the connection. */
  public Actor actor() {
    return member.<Actor>map(Actor.OfMember::new).orElse(Actor.GUEST);
  }

  /** The member's; for a guest an id that lives as long as the connection. */
  public String participantId() {
    return member.map(known -> known.id().toString()).orElseGet(() -> "guest-" + session);
  }
}
