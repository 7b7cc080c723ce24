package dev.pairspace.adapters.persistence.member;

import dev.pairspace.adapters.persistence.ResourceLocalTransactions;
import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.adapters.persistence.TestRooms;
import dev.pairspace.adapters.persistence.room.RoomPersistence;
import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.application.port.MemberRepositoryContract;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.domain.room.RoomId;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JpaMemberRepositoryTest extends MemberRepositoryContract {

  private static TestDatabase database;
  private static ResourceLocalTransactions transactions;

  @BeforeAll
  static void open() {
    database = TestDatabase.migrated();
    transactions = new ResourceLocalTransactions(database.dataSource());
  }

  @AfterAll
  static void close() {
    transactions.close();
  }

  @Override
  protected MemberRepository members() {
    return MemberPersistence.members(transactions);
  }

  @Override
  protected RoomRepository rooms() {
    return RoomPersistence.rooms(transactions);
  }

  @Override
  protected void delete(RoomId room, Instant at) {
    TestRooms.delete(database, room, at);
  }
}
