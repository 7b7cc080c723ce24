package dev.pairspace.adapters.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.application.port.UpdateLogContract;
import dev.pairspace.domain.document.DocumentId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class JdbcUpdateLogTest extends UpdateLogContract {

  private static TestDatabase database;

  private final LogPersistence persistence =
      LogPersistence.open(
          database.dataSource(),
          GroupCommitSettings.withWindow(Duration.ofMillis(20)),
          Thread::new,
          RandomGenerator.getDefault());

  @BeforeAll
  static void createDatabase() {
    database = TestDatabase.migrated();
  }

  @AfterEach
  void close() throws InterruptedException {
    assertThat(persistence.close(Duration.ofSeconds(10))).isTrue();
  }

  @Override
  protected UpdateLog log() {
    return persistence.updateLog();
  }

  @Override
  protected void create(DocumentId document, LoggedUpdate first) {
    new TestDocuments(database).create(document, first);
  }

  @Override
  protected void lose(DocumentId document, long seq) {
    new TestDocuments(database).lose(document, seq);
  }

  @Override
  protected Instant storeTime() {
    return ((Timestamp) database.query("SELECT clock_timestamp()")).toInstant();
  }

  @Override
  protected void delete(DocumentId document) {
    new TestDocuments(database).delete(document);
  }
}
