package dev.pairspace.bootstrap.architecture.offending.application.room;

import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.domain.room.RoomId;

public final class AsksNobody {
  private final RoomRepository rooms;

  public AsksNobody(RoomRepository rooms) {
    this.rooms = rooms;
  }

  public Object handle(RoomId room) {
    return rooms.find(room);
  }
}
