package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;

/** A session wants to be told what of its changes is durable. */
public final class FollowSaving {
  private final LiveRooms rooms;

  public FollowSaving(LiveRooms rooms) {
    this.rooms = rooms;
  }

  public void handle(Command command) {
    rooms.submitIfPresent(command.room(), command.actor(), command.session(), FollowSaving::follow);
  }

  private static void follow(Turn turn, RoomSession session) {
    session.askForSaved();
    turn.effects().arrivedFrom(session);
  }

  public record Command(Actor actor, RoomId room, SessionId session) {}
}
