package dev.pairspace.domain.document;

/** The author of an edit. */
public sealed interface Origin {

  /** As the update log keeps it: at most 64 characters. */
  String author();

  /**
   * A participant of the room.
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
   * The server, on behalf of a caller.
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
