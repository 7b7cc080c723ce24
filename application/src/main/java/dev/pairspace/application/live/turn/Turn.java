package dev.pairspace.application.live.turn;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.document.Document;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Capability;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * What can be done with a room in its turn: check permissions, change the document, tell sessions,
 * and note what the end of the turn stores and tells. Use cases get it, and so do the parts of a
 * room.
 */
public interface Turn {

  Instant now();

  /** Whether an actor may do something in the room. */
  boolean allows(Actor actor, Capability capability);

  Document document();

  RoomSessions sessions();

  void tell(SessionId receiver, RoomMessage message);

  void tell(Collection<SessionId> receivers, RoomMessage message);

  /**
   * Whether the session may be told something now, or later.
   *
   * @param size in bytes, or in UTF-16 units if it has no replica
   */
  boolean hasCapacityFor(RoomSession session, long size);

  /** Ends a session and forgets it. */
  void end(RoomSession session, Ending why);

  /**
   * The document has changed.
   *
   * @param author empty if no session made the change
   */
  void changed(Optional<RoomSession> author);

  /** What the turn brings about: stored and told at its end. */
  TurnEffects effects();
}
