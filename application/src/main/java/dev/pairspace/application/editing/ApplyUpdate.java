package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.document.ApplyOutcome;
import dev.pairspace.domain.document.Origin;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * A session that holds a replica changes the document: done, and noted for the end of the turn, or
 * refused.
 */
public final class ApplyUpdate {
  /** What is larger may take long, and must not hold up the thread that reads from sockets. */
  private static final int KEYSTROKES_BYTES = 16 << 10;

  private final LiveRooms rooms;

  public ApplyUpdate(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    BiConsumer<LiveRoom, RoomSession> change =
        (room, session) -> change(room, session, command.actor(), command.update());
    if (command.update().sizeInBytes() > KEYSTROKES_BYTES) {
      rooms.handOver(command.room(), command.actor(), command.session(), change);
    } else {
      rooms.submit(command.room(), command.actor(), command.session(), change);
    }
  }

  public record Command(Actor actor, RoomId room, SessionId session, Update update) {}

  private static void change(LiveRoom room, RoomSession session, Actor actor, Update update) {
    SessionEdit.arrived(room, session);
    room.syncRequests().askForState(session);
    if (!SessionEdit.refuseUnlessAllowed(room, session, actor)) {
      return;
    }
    try {
      Optional<Ending> refusal = room.admission().refusal(session, update);
      if (refusal.isPresent()) {
        room.end(session, refusal.get());
      } else {
        apply(room, session, update);
      }
    } catch (MalformedInputException e) {
      room.end(session, endingOf(e));
    }
  }

  private static Ending endingOf(MalformedInputException e) {
    return e.kind() == MalformedInputException.Kind.OVER_BUDGET
        ? Ending.TOO_LARGE
        : Ending.MALFORMED;
  }

  private static void apply(LiveRoom room, RoomSession session, Update update) {
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
      log(room, session, update);
      room.document().takeClashBehind().ifPresent(room.clashes()::foundBehind);
    } else if (outcome instanceof ApplyOutcome.Waiting) {
      room.clashes().applied(session, update);
      log(room, session, update);
      if (session.markAskedForGap(room.now())) {
        room.syncRequests().askForWhatIsLacking(session);
      }
    } else if (outcome instanceof ApplyOutcome.TooLarge) {
      room.end(session, Ending.TOO_LARGE);
    } else if (outcome instanceof ApplyOutcome.ClientIdClash clash) {
      room.clashes().found(session, clash.client());
    } else if (outcome instanceof ApplyOutcome.ServerIdUsed) {
      room.end(session, Ending.MALFORMED);
    }
  }

  private static void log(LiveRoom room, RoomSession session, Update update) {
    var origin = new Origin.OfParticipant(session.participant().id());
    room.effects().log(new LoggedUpdate(update, origin.author()), session.id());
  }
}
