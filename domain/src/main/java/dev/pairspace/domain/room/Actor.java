package dev.pairspace.domain.room;

/**
 * The one on whose behalf something is done, as the adapter has found out: by the cookie of a
 * browser, or because it is the server itself. The {@link Room} decides what the actor may do.
 */
public sealed interface Actor {

  /** Comes to a room's socket without having joined the room. */
  Actor GUEST = new Guest();

  /** Asks by HTTP without having joined the room: a program, or a browser that has not yet. */
  Actor SCRIPT = new Script();

  /** The server itself, for what no actor requested: a connection is closed, say. */
  Actor SERVER = new Server();

  /** A member of one room; in other rooms no member. */
  record OfMember(Member member) implements Actor {}

  /** See {@link #GUEST}. */
  record Guest() implements Actor {}

  /** See {@link #SCRIPT}. */
  record Script() implements Actor {}

  /** See {@link #SERVER}. */
  record Server() implements Actor {}
}
