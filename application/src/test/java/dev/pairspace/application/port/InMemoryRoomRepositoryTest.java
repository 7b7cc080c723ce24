package dev.pairspace.application.port;

import dev.pairspace.domain.room.RoomId;
import java.time.Instant;

class InMemoryRoomRepositoryTest extends RoomRepositoryContract {

  private final InMemoryUpdateLog log = new InMemoryUpdateLog();
  private final InMemoryRoomRepository rooms = new InMemoryRoomRepository(log);

  @Override
  protected RoomRepository rooms() {
    return rooms;
  }

  @Override
  protected UpdateLog log() {
    return log;
  }

  @Override
  protected void delete(RoomId room, Instant at) {
    rooms.delete(room, at);
  }
}
