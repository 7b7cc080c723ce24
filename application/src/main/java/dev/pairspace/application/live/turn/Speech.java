package dev.pairspace.application.live.turn;

/** What a session speaks; it is told nothing before that is known. */
public enum Speech {
  UNDECIDED,
  /** It holds a replica of the document. */
  BINARY,
  /** It knows only whole texts. */
  TEXT
}
