package dev.pairspace.application.live;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomEvent.Refusal;
import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.document.ApplyOutcome;
import dev.pairspace.domain.document.Origin;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Capability;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What sessions want changed: done, and noted for the turn's end, or refused. Every one counts, so
 * that the session can be told which of them are saved. Confined to the room's turn.
 */
final class SessionEdits {
  private final LiveRoom room;

  SessionEdits(LiveRoom room) {
    this.room = room;
  }

  /** A session that holds a replica has changed the document. */
  void change(RoomSession session, Actor actor, Update update) {
    arrived(session);
    room.askForState(session);
    if (!room.allows(actor, Capability.EDIT)) {
      refuseAsReadOnly(session);
    } else if (!room.unsavedBound().allows(update)) {
      room.end(session, Ending.STORAGE_DOWN);
    } else {
      read(session, update);
    }
  }

  private void read(RoomSession session, Update update) {
    try {
      if (isAllowed(
          session, update.sizeInBytes(), Growth.of(update, room.document()::heapGrowth))) {
        apply(session, update);
      }
    } catch (MalformedInputException e) {
      room.end(session, endingOf(e));
    }
  }

  /** A session without a replica wants the main file to be this text. */
  void write(RoomSession session, Actor actor, String text, Optional<Long> version, TextForm form) {
    arrived(session);
    if (!room.allows(actor, Capability.EDIT)) {
      refuseAsReadOnly(session);
    } else if (!room.unsavedBound().allows(room.document().mainFile(), text)) {
      room.end(session, Ending.STORAGE_DOWN);
    } else if (isAllowed(session, 0, Growth.ofText(text.length()))) {
      room.texts().write(session, text, version, form);
    }
  }

  /**
   * Ends the session if it brings more than the room takes.
   *
   * @param logged bytes that the log is known to grow by
   */
  private boolean isAllowed(RoomSession session, long logged, Growth growth) {
    if (!room.saving().growth().allows(session, logged)) {
      room.end(session, Ending.RATE_LIMITED);
      return false;
    }
    if (!room.mayGrowBy(growth)) {
      room.end(session, Ending.OVERLOADED);
      return false;
    }
    return true;
  }

  private void arrived(RoomSession session) {
    session.changeArrived();
    room.effects().arrivedFrom(session);
  }

  private void refuseAsReadOnly(RoomSession session) {
    session.changeDropped();
    if (session.markToldReadOnly()) {
      var refusal = new Refusal(Refusal.Reason.READ_ONLY, "You may look on here, but not edit.");
      room.put(session.id(), refusal);
    }
  }

  private void apply(RoomSession session, Update update) {
    OptionalLong ahead = room.document().deletedAhead(update);
    if (ahead.isPresent() && room.clashes().isByAuthor(session, ahead.getAsLong())) {
      room.clashes().found(session, ahead.getAsLong());
      return;
    }
    ApplyOutcome outcome = room.document().apply(update);
    if (outcome instanceof ApplyOutcome.Applied applied) {
      room.effects().applied(applied);
      room.clashes().applied(session, update);
      room.changed(Optional.of(session));
      log(session, update);
      room.document().takeClashBehind().ifPresent(room.clashes()::foundBehind);
    } else if (outcome instanceof ApplyOutcome.Waiting) {
      room.clashes().applied(session, update);
      log(session, update);
      if (session.markAskedForGap(room.now())) {
        room.askForWhatIsLacking(session);
      }
    } else if (outcome instanceof ApplyOutcome.TooLarge) {
      room.end(session, Ending.TOO_LARGE);
    } else if (outcome instanceof ApplyOutcome.ClientIdClash clash) {
      room.clashes().found(session, clash.client());
    } else if (outcome instanceof ApplyOutcome.ServerIdUsed) {
      room.end(session, Ending.MALFORMED);
    }
  }

  private void log(RoomSession session, Update update) {
    var origin = new Origin.OfParticipant(session.participant().id());
    room.effects().log(new LoggedUpdate(update, origin.author()), session.id());
  }

  private static Ending endingOf(MalformedInputException e) {
    return e.kind() == MalformedInputException.Kind.OVER_BUDGET
        ? Ending.TOO_LARGE
        : Ending.MALFORMED;
  }
}
