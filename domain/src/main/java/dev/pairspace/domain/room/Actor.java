package dev.pairspace.domain.room;

/**
 * Whoever does something, as it was found out where they came in: by the cookie of a browser, or
 * because it is the server itself. What they may do in a room the {@link Room} decides.
 */
public sealed interface Actor {

  /** Comes to a room's socket without having joined the room. */
  Actor GUEST = new Guest();

  /** Asks by HTTP without having joined the room: a program, or a browser that has not yet. */
  Actor SCRIPT = new Script();

  /** The server itself, for what is nobody's wish: somebody's connection is closed, say. */
  Actor SERVER = new Server();

  /** A member of one room; in others a stranger like anybody. */
  record OfMember(Member member) implements Actor {}

  /** See {@link #GUEST}. */
  record Guest() implements Actor {}

  /** See {@link #SCRIPT}. */
  record Script() implements Actor {}

  /** See {@link #SERVER}. */
  record Server() implements Actor {}
}
