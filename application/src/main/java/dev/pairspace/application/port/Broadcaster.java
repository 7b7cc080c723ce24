package dev.pairspace.application.port;

import dev.pairspace.domain.presence.SessionId;
import java.util.Collection;

/**
 * Carries what a room has to say to its sessions. Rooms put messages during a turn and have them
 * sent after it; no method but {@link #send} may block. Sessions that are gone are skipped.
 */
public interface Broadcaster {

  /**
   * Queues a message for each of the sessions, in the order of the calls; encoded once. Of what
   * only says how things are now, the last message counts. A session that does not keep up is not
   * told every change of the document: its side of the application asks for what it missed.
   */
  void put(Collection<SessionId> receivers, RoomMessage message);

  /**
   * Whether memory has place for a message of that size that waits for the session, beside those
   * that wait for readers who do not keep up. If not, the room tells it later. What was put is
   * never refused for it, so whatever many are told may be put for all of them.
   *
   * @param size about, in bytes; for a session without a replica in UTF-16 units of the text
   */
  boolean hasPlaceFor(SessionId receiver, long size);

  /**
   * Sends what was put, as far as each of the sessions can take it; the rest follows by itself.
   * Called outside the room's turn.
   */
  void send(Collection<SessionId> receivers);

  /**
   * Asks the session's peer for a sign of life. If one comes, the session's side of the application
   * reports it to the room.
   */
  void probe(SessionId session);

  /** Ends the session. What was put before is not guaranteed to be sent. */
  void end(SessionId session, Ending why);
}
