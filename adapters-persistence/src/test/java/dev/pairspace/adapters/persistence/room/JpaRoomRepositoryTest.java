package dev.pairspace.adapters.persistence.room;

import dev.pairspace.adapters.persistence.ResourceLocalTransactions;
import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.adapters.persistence.TestRooms;
import dev.pairspace.adapters.persistence.log.GroupCommitSettings;
import dev.pairspace.adapters.persistence.log.LogPersistence;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepositoryContract;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JpaRoomRepositoryTest extends RoomRepositoryContract {

  private static TestDatabase database;
  private static ResourceLocalTransactions transactions;
  private static LogPersistence log;

  @BeforeAll
  static void open() {
    database = TestDatabase.migrated();
    transactions = new ResourceLocalTransactions(database.dataSource());
    log =
        LogPersistence.open(
            database.dataSource(),
            GroupCommitSettings.withWindow(Duration.ZERO),
            Thread::new,
            RandomGenerator.getDefault());
  }

  @AfterAll
  static void close() throws InterruptedException {
    log.close(Duration.ofSeconds(10));
    transactions.close();
  }

  @Override
  protected RoomRepository rooms() {
    return RoomPersistence.rooms(transactions);
  }

  @Override
  protected UpdateLog log() {
    return log.updateLog();
  }

  @Override
  protected void delete(RoomId room, Instant at) {
    TestRooms.delete(database, room, at);
  }
}
