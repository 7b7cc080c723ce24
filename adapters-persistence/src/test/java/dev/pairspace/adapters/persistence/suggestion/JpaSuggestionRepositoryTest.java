package dev.pairspace.adapters.persistence.suggestion;

import dev.pairspace.adapters.persistence.ResourceLocalTransactions;
import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.adapters.persistence.room.RoomPersistence;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.SuggestionRepository;
import dev.pairspace.application.port.SuggestionRepositoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JpaSuggestionRepositoryTest extends SuggestionRepositoryContract {

  private static ResourceLocalTransactions transactions;

  @BeforeAll
  static void open() {
    transactions = new ResourceLocalTransactions(TestDatabase.migrated().dataSource());
  }

  @AfterAll
  static void close() {
    transactions.close();
  }

  @Override
  protected SuggestionRepository suggestions() {
    return SuggestionPersistence.suggestions(transactions);
  }

  @Override
  protected RoomRepository rooms() {
    return RoomPersistence.rooms(transactions);
  }
}
