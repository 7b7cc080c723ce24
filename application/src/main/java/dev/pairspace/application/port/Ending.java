package dev.pairspace.application.port;

/** Why a connection is ended by the server, and with that whether its client should come back. */
public enum Ending {
  /** The server stops, or what the room holds in memory is loaded anew: come back. */
  RESTARTING,
  /** Too much to load, a client that reads too slowly, or a queue too long: come back later. */
  OVERLOADED,
  /** The store has been failing for too long: come back later. */
  STORAGE_DOWN,
  /** The store answers, but what it holds of the room cannot be read: come back later. */
  UNREADABLE,
  /** Another client has written under the session's client id: come back with another one. */
  CLIENT_ID_TAKEN,
  /** More was sent than the room takes in a minute: come back later. */
  RATE_LIMITED,
  /** The room has as many connections as it may: come back later. */
  ROOM_FULL,
  /** The client sent something that cannot be read, or breaks the protocol: do not come back. */
  MALFORMED,
  /** Not allowed to be in the room: do not come back. */
  FORBIDDEN,
  /** There is no such room: do not come back. */
  NO_SUCH_ROOM,
  /** The room has been deleted: do not come back. */
  ROOM_DELETED,
  /** A message, file or document beyond the hard limit: do not come back as you are. */
  TOO_LARGE
}
