package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
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
    rooms.submit(command.room(), command.actor(), room -> room.tellOfSaving(command.session()));
  }

  public record Command(Actor actor, RoomId room, SessionId session) {}
}
