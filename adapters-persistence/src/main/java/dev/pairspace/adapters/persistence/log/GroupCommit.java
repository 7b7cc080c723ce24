package dev.pairspace.adapters.persistence.log;

import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.SetAside;
import dev.pairspace.domain.document.DocumentId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The writer: one thread that commits what waits, batch by batch, until each append is decided.
 *
 * <p>A batch that fails because the store is down is tried again for ever. A batch that the store
 * refuses is divided until the refused append is alone, which is set aside; one document that
 * cannot be stored just now is parked. Neither holds up the others.
 */
final class GroupCommit implements Runnable {

  private static final Logger LOGGER = System.getLogger(GroupCommit.class.getName());

  private final AppendQueue queue;
  private final RetryingCommit commits;
  private final GroupCommitSettings settings;
  private final ParkedDocuments parking;
  private final CommitMeter meter;

  GroupCommit(
      AppendQueue queue,
      RetryingCommit commits,
      GroupCommitSettings settings,
      RandomGenerator random,
      CommitMeter meter) {
    this.queue = queue;
    this.commits = commits;
    this.settings = settings;
    this.meter = meter;
    this.parking = new ParkedDocuments(() -> new RetryDelay(settings, random));
  }

  /** Returns when the queue is drained or the writer was told to give up, and for nothing else. */
  @Override
  public void run() {
    Throwable defect = null;
    while (defect != null || !queue.isDrained()) {
      try {
        if (defect != null) {
          recoverFrom(defect);
          defect = null;
        }
        commitAll();
      } catch (InterruptedException givenUp) {
        LOGGER.log(Level.WARNING, "log.writer.abandoned undecided={0}", queue.backlog().updates());
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable e) { // without this thread nothing is saved any more, of any room
        defect = e;
      }
    }
  }

  private void commitAll() throws InterruptedException {
    while (!queue.isDrained()) {
      commit(queue.take(parking.nextDueNanos(System.nanoTime())));
      for (List<Append> due : parking.takeDue(System.nanoTime())) {
        commitInPieces(due);
      }
    }
  }

  /** Begins again with all that is not decided. What was committed unnoticed is stored twice. */
  private void recoverFrom(Throwable defect) throws InterruptedException {
    commits.rest(settings.longestRetry());
    LOGGER.log(Level.ERROR, "log.writer.defect", defect);
    parking.clear();
    queue.takeBack();
  }

  private void commitInPieces(List<Append> appends) throws InterruptedException {
    List<Append> piece = new ArrayList<>();
    long bytes = 0;
    for (Append append : appends) {
      if (!piece.isEmpty() && bytes + append.bytes() > settings.batchBytes()) {
        commit(piece);
        piece = new ArrayList<>();
        bytes = 0;
      }
      piece.add(append);
      bytes += append.bytes();
    }
    commit(piece);
  }

  private void commit(List<Append> appends) throws InterruptedException {
    List<Append> free = parking.divert(appends);
    if (!free.isEmpty()) {
      commit(new Batch(free));
    }
  }

  private void commit(Batch batch) throws InterruptedException {
    RetryingCommit.Decision decision = commits.commit(batch);
    if (decision instanceof RetryingCommit.Decision.Committed committed) {
      settle(batch, committed.numbering());
    } else if (decision instanceof RetryingCommit.Decision.Failed failed) {
      takeApart(batch, failed);
    }
  }

  private void settle(Batch batch, SequenceNumbers numbering) {
    for (Append append : batch.appends()) {
      parking.forget(append.document());
      decide(append, numbering.outcomeOf(append));
    }
  }

  private void decide(Append append, AppendOutcome outcome) {
    meter.decided(append, outcome);
    queue.settle(append, outcome);
  }

  private void takeApart(Batch batch, RetryingCommit.Decision.Failed failed)
      throws InterruptedException {
    boolean alone = batch.appends().size() == 1 || (batch.isOfOneDocument() && !failed.refused());
    if (!alone) {
      for (Batch half : batch.halves()) {
        commit(half.appends());
      }
    } else if (failed.refused()) {
      setAside(batch.appends().get(0), failed.state());
    } else {
      park(batch, failed.state());
    }
  }

  private void setAside(Append append, String state) {
    LOGGER.log(
        Level.ERROR,
        "log.append.setAside document={0} updates={1} bytes={2} state={3}",
        append.document(),
        append.updates().size(),
        append.bytes(),
        state);
    decide(append, new SetAside("the store refuses the update: SQLSTATE " + state));
  }

  private void park(Batch batch, String state) {
    DocumentId document = batch.appends().get(0).document();
    Duration delay = parking.park(batch, System.nanoTime());
    LOGGER.log(
        Level.WARNING,
        "log.document.parked document={0} state={1} retryInMillis={2}",
        document,
        state,
        delay.toMillis());
  }
}
