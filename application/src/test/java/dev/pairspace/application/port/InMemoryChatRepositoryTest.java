package dev.pairspace.application.port;

class InMemoryChatRepositoryTest extends ChatRepositoryContract {

  private final InMemoryRoomRepository rooms = new InMemoryRoomRepository(new InMemoryUpdateLog());
  private final InMemoryChatRepository messages = new InMemoryChatRepository(rooms);

  @Override
  protected ChatRepository messages() {
    return messages;
  }

  @Override
  protected RoomRepository rooms() {
    return rooms;
  }
}
