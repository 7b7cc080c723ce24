package dev.pairspace.adapters.persistence.chat;

import dev.pairspace.adapters.persistence.ResourceLocalTransactions;
import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.adapters.persistence.room.RoomPersistence;
import dev.pairspace.application.port.ChatRepository;
import dev.pairspace.application.port.ChatRepositoryContract;
import dev.pairspace.application.port.RoomRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JpaChatRepositoryTest extends ChatRepositoryContract {

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
  protected ChatRepository messages() {
    return ChatPersistence.messages(transactions);
  }

  @Override
  protected RoomRepository rooms() {
    return RoomPersistence.rooms(transactions);
  }
}
