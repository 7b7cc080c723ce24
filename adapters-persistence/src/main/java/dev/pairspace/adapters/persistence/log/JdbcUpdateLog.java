package dev.pairspace.adapters.persistence.log;

import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.domain.document.DocumentId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The update log on PostgreSQL: appends go to the group commit, reads to the log's table. */
final class JdbcUpdateLog implements UpdateLog {

  private final AppendQueue queue;
  private final LogReader reader;
  private final CommitMeter meter;

  JdbcUpdateLog(AppendQueue queue, LogReader reader, CommitMeter meter) {
    this.queue = queue;
    this.reader = reader;
    this.meter = meter;
  }

  @Override
  public CompletionStage<AppendOutcome> append(DocumentId document, List<LoggedUpdate> updates) {
    if (updates.isEmpty()) {
      throw new IllegalArgumentException("nothing to append to " + document);
    }
    Append append = new Append(document, updates, System.nanoTime());
    queue.add(append);
    return append.outcome();
  }

  @Override
  public LogRead read(DocumentId document, long after, int limit) {
    return reader.read(document, after, limit);
  }

  @Override
  public Backlog backlog() {
    return queue.backlog();
  }

  @Override
  public Achievement achievement() {
    return meter.achievement();
  }
}
