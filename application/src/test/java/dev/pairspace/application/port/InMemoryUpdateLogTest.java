package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.document.DocumentId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryUpdateLogTest extends UpdateLogContract {

  private final InMemoryUpdateLog log = new InMemoryUpdateLog();

  @Test
  void held_commits_wait_until_they_are_released() {
    var document = newDocument("first");
    log.holdCommits();

    var stage = log.append(document, List.of(logged("held"))).toCompletableFuture();

    assertThat(stage).isNotDone();
    assertThat(log.backlog().updates()).isOne();
    assertThat(log.committed(document)).hasSize(1);
    log.releaseCommits();
    assertThat(stage).isDone();
  }

  @Test
  void a_broken_log_fails_to_read_instead_of_finding_nothing() {
    var document = newDocument("first");

    log.breakDown();

    assertThatThrownBy(() -> log.read(document, 0, 1))
        .isInstanceOf(StorageUnavailableException.class);
  }

  @Override
  protected UpdateLog log() {
    return log;
  }

  @Override
  protected void create(DocumentId document, LoggedUpdate first) {
    log.create(document, first);
  }

  @Override
  protected void lose(DocumentId document, long seq) {
    log.lose(document, seq);
  }

  @Override
  protected Instant storeTime() {
    return Instant.now();
  }

  @Override
  protected void delete(DocumentId document) {
    log.delete(document);
  }
}
