package dev.pairspace.domain.presence;

import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.Role;

/**
 * A member or guest who is connected now. A member with several connections is one participant.
 *
 * @param id the member's; for a guest one that lives as long as the connection
 * @param name what others see, never blank
 * @param color {@code #rrggbb}
 */
public record Participant(String id, String name, String color, Role role) {

  public Participant {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("participant: id '" + id + "', name '" + name + "'");
    }
  }

  /** A member who is connected: under the name and colour that the room knows. */
  public static Participant of(Member member) {
    return new Participant(
        member.id().toString(), member.name().value(), member.color().hex(), member.role());
  }
}
