package dev.pairspace.application.port;

import dev.pairspace.domain.room.RoomId;
import java.time.Instant;

class InMemoryMemberRepositoryTest extends MemberRepositoryContract {

  private final InMemoryRoomRepository rooms = new InMemoryRoomRepository(new InMemoryUpdateLog());
  private final InMemoryMemberRepository members = new InMemoryMemberRepository(rooms);

  @Override
  protected MemberRepository members() {
    return members;
  }

  @Override
  protected RoomRepository rooms() {
    return rooms;
  }

  @Override
  protected void delete(RoomId room, Instant at) {
    rooms.delete(room, at);
  }
}
