package dev.pairspace.application.editing;

import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.application.port.RoomEvent.Refusal;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Capability;

/** What is common to the edits of all sessions. */
final class SessionEdit {
  private SessionEdit() {}

  /** Counts every edit, so that the session can be told which of them are saved. */
  static void arrived(Turn turn, RoomSession session) {
    session.changeArrived();
    turn.effects().arrivedFrom(session);
  }

  /** Whether the actor may edit. If not, the edit is dropped, and the session is told so once. */
  static boolean refuseUnlessAllowed(Turn turn, RoomSession session, Actor actor) {
    if (turn.allows(actor, Capability.EDIT)) {
      return true;
    }
    session.changeDropped();
    if (session.markToldReadOnly()) {
      var refusal = new Refusal(Refusal.Reason.READ_ONLY, "You may look on here, but not edit.");
      turn.tell(session.id(), refusal);
    }
    return false;
  }
}
