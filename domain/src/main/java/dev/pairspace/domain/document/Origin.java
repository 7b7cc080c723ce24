package dev.pairspace.domain.document;

/** Who made an edit. */
public sealed interface Origin {

  /** As the update log keeps it: at most 64 characters. */
  String author();

  /**
   * Somebody in the room.
   *
   * @param id of the member, or of the guest for as long as the connection lives
   */
  record OfParticipant(String id) implements Origin {
    @Override
    public String author() {
      return id;
    }
  }

  /**
   * The server, on somebody's behalf.
   *
   * @param part which part of it: {@code rest}, {@code assistant}
   */
  record OfServer(String part) implements Origin {
    @Override
    public String author() {
      return "server:" + part;
    }
  }
}
