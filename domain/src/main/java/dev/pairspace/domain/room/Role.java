package dev.pairspace.domain.room;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a member is in a room; decides what they may do. */
public enum Role {
  /** Every participant in a room without an interview. */
  MEMBER("member", EnumSet.allOf(Capability.class)),
  /** May only watch and chat. */
  OBSERVER("observer", EnumSet.of(Capability.CHAT));

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
  private final Set<Capability> capabilities;

  Role(String id, Set<Capability> capabilities) {
    this.id = id;
    this.capabilities = Set.copyOf(capabilities);
  }

  public static Optional<Role> parse(String id) {
    return Stream.of(values()).filter(role -> role.id.equals(id)).findFirst();
  }

  public boolean may(Capability capability) {
    return capabilities.contains(capability);
  }

  public Set<Capability> capabilities() {
    return capabilities;
  }

  /** As the wire and the database write it. */
  public String id() {
    return id;
  }
}
