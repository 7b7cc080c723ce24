package dev.pairspace.application.port;

import dev.pairspace.domain.presence.SessionId;
import java.util.Collection;

/**
 * Carries a room's messages to its sessions. Rooms put messages during a turn and have them sent
 * after it; no method but {@link #send} may block. Sessions that are gone are skipped.
 */
public interface Broadcaster {

  /**
   * Queues a message for each of the sessions, in the order of the calls; encoded once. Of messages
   * that only describe the present state, the last one counts. A session that does not keep up is
   * not told every change of the document: its side of the application asks for what it missed.
   */
  void put(Collection<SessionId> receivers, RoomMessage message);

  /**
   * Whether memory has space for a message of that size that waits for the session, besides those
   * that wait for sessions that do not keep up. If not, the room tells it later. Messages that were
   * put are never refused for it, so one that many sessions are told may be put for all of them.
   *
   * @param size about, in bytes; for a session without a replica in UTF-16 units of the text
   */
  boolean hasCapacityFor(SessionId receiver, long size);

  /**
   * Sends what was put, as far as each of the sessions can receive it; the rest follows by itself.
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
