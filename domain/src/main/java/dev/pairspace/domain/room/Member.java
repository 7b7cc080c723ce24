package dev.pairspace.domain.room;

import java.time.Instant;
import java.util.Objects;

/**
 * A person that a room knows. The same browser is the same member each time it comes back.
 *
 * @param joinedAt when they joined for the first time
 */
public record Member(
    MemberId id, RoomId room, MemberName name, MemberColor color, Role role, Instant joinedAt) {

  public Member {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(room, "room");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(color, "color");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(joinedAt, "joinedAt");
  }

  /** The same member under another name. */
  public Member renamed(MemberName newName) {
    return new Member(id, room, newName, color, role, joinedAt);
  }

  /** The same member in another colour. */
  public Member recoloured(MemberColor newColor) {
    return new Member(id, room, name, newColor, role, joinedAt);
  }
}
