package dev.pairspace.adapters.persistence.log;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.pairspace.application.port.LogContents;
import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;

/** What the tests of the log have in common. */
final class TestLog {

  /** Gathers hardly and retries at once, so that tests are quick. */
  static final GroupCommitSettings IMPATIENT =
      new GroupCommitSettings(
          Duration.ofMillis(2),
          1 << 18,
          1 << 22,
          Duration.ofMillis(1),
          Duration.ofMillis(20),
          Duration.ofSeconds(10));

  private TestLog() {}

  static LogPersistence open(DataSource dataSource) {
    return LogPersistence.open(dataSource, IMPATIENT, Thread::new, new Random(1));
  }

  static DocumentId randomId() {
    return new DocumentId(UUID.randomUUID());
  }

  static LoggedUpdate logged(String content) {
    return loggedBy("alice", content);
  }

  static LoggedUpdate loggedBy(String author, String content) {
    return new LoggedUpdate(Update.of(content.getBytes(StandardCharsets.UTF_8)), author);
  }

  static CompletionStage<AppendOutcome> append(
      LogPersistence log, DocumentId document, String content) {
    return log.updateLog().append(document, List.of(logged(content)));
  }

  /** Waits for what became of an append; fails after half a minute. */
  static AppendOutcome outcomeOf(CompletionStage<AppendOutcome> stage) {
    return stage.toCompletableFuture().orTimeout(30, SECONDS).join();
  }

  /** Everything a document's log holds, as text. */
  static List<String> contents(LogPersistence log, DocumentId document) {
    return LogContents.after(log.updateLog(), document, 0).orElseThrow().updates().stream()
        .map(update -> new String(update.toBytes(), StandardCharsets.UTF_8))
        .toList();
  }
}
