package dev.pairspace.adapters.persistence.log;

import dev.pairspace.application.port.UpdateLog.Achievement;
import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the writer has done. Safe for concurrent use. */
final class CommitMeter {

  private final LongAdder commits = new LongAdder();
  private final LongAdder nanosInCommits = new LongAdder();
  private final LongAdder updates = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder setAside = new LongAdder();

  /** An attempt at a transaction has ended. */
  void attempted(CommitResult result, long nanos) {
    nanosInCommits.add(nanos);
    boolean durable =
        result instanceof CommitResult.Committed || result instanceof CommitResult.CommittedBefore;
    (durable ? commits : failures).increment();
  }

  /** It is certain what becomes of an append. */
  void decided(Append append, AppendOutcome outcome) {
    if (outcome instanceof Committed) {
      updates.add(append.updates().size());
      bytes.add(append.bytes());
    } else {
      setAside.increment();
    }
  }

  Achievement achievement() {
    return new Achievement(
        commits.sum(),
        Duration.ofNanos(nanosInCommits.sum()),
        updates.sum(),
        bytes.sum(),
        failures.sum(),
        setAside.sum());
  }
}
