package dev.pairspace.domain.room;

/** Something that a member may do in a room. Clients ask for these, never for roles. */
public enum Capability {
  EDIT("edit"),
  CHAT("chat"),
  USE_AI("useAi");

  private final String id;

  Capability(String id) {
    this.id = id;
  }

  /** As the wire writes it. */
  public String id() {
    return id;
  }
}
