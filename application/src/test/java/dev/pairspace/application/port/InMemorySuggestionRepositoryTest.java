package dev.pairspace.application.port;

class InMemorySuggestionRepositoryTest extends SuggestionRepositoryContract {

  private final InMemoryRoomRepository rooms = new InMemoryRoomRepository(new InMemoryUpdateLog());
  private final InMemorySuggestionRepository suggestions = new InMemorySuggestionRepository(rooms);

  @Override
  protected SuggestionRepository suggestions() {
    return suggestions;
  }

  @Override
  protected RoomRepository rooms() {
    return rooms;
  }
}
