package dev.pairspace.application.live.lifecycle;

import dev.pairspace.application.live.RoomDependencies;
import dev.pairspace.application.live.memory.Growth;
import dev.pairspace.application.live.saving.LogPosition;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.UpdateLog.LogEntry;
import dev.pairspace.application.port.UpdateLog.LogRead;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateCheck;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.document.ApplyOutcome;
import dev.pairspace.domain.document.DocumentId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Brings into a room what other nodes have committed to its log: read outside the turn, piece by
 * piece, and applied and told to all sessions in a turn. If the store does not answer, it is asked
 * again. Confined to the room's turn.
 */
final class LogFollower {
  private static final System.Logger LOGGER = System.getLogger(LogFollower.class.getName());

  /** So few that applying them is not a long turn. */
  private static final int PIECE_UPDATES = 500;

  private final LiveRoom room;
  private final RoomDependencies dependencies;
  private final Consumer<Runnable> nextTurn;
  private final Consumer<Ending> giveUp;
  private boolean reading;
  private boolean failed;
  private boolean toldFailure;
  private boolean ended;

  /**
   * @param nextTurn takes steps to run in a later turn if the room still lives then, from any
   *     thread
   * @param giveUp is told when memory and log differ for good
   */
  LogFollower(
      LiveRoom room,
      RoomDependencies dependencies,
      Consumer<Runnable> nextTurn,
      Consumer<Ending> giveUp) {
    this.room = room;
    this.dependencies = dependencies;
    this.nextTurn = nextTurn;
    this.giveUp = giveUp;
  }

  /** Whether something that other nodes have written is still to be read. */
  boolean isBehind() {
    return !ended && room.saving().position().isBehind();
  }

  /** Reads what could not be read before; to be called now and then. */
  void tryAgain() {
    failed = false;
    catchUp();
  }

  /**
   * Reads what other nodes are known to have written, unless that is being done already, or has
   * failed.
   */
  void catchUp() {
    if (reading || failed || !isBehind()) {
      return;
    }
    reading = true;
    LogPosition position = room.saving().position();
    DocumentId document = room.document().id();
    long after = position.knownSeq();
    int limit = (int) Math.min(PIECE_UPDATES, position.missing());
    try {
      dependencies.blocking().execute(() -> read(document, after, limit));
    } catch (RejectedExecutionException stopping) {
      reading = false;
      failed = true;
    }
  }

  /** Logged once, however long the store is down. */
  private void failed(Throwable why) {
    reading = false;
    failed = true;
    if (!toldFailure) {
      toldFailure = true;
      LOGGER.log(
          System.Logger.Level.WARNING, () -> "log.unread document=" + room.document().id(), why);
    }
  }

  /** Outside the turn. Whatever happens, the reading comes to an end. */
  private void read(DocumentId document, long after, int limit) {
    try {
      LogRead read = dependencies.log().read(document, after, limit);
      nextTurn.accept(() -> take(read));
    } catch (IllegalStateException e) {
      LOGGER.log(System.Logger.Level.ERROR, () -> "log.unreadable document=" + document, e);
      nextTurn.accept(this::end);
    } catch (Throwable e) {
      nextTurn.accept(() -> failed(e));
    }
  }

  /** Edits are still saved, but no number of the log says any more what this memory holds. */
  private void end() {
    ended = true;
    room.saving().cannotRead();
  }

  private void take(LogRead read) {
    reading = false;
    toldFailure = false;
    Optional<Ending> contradiction =
        read instanceof LogRead.Found piece
            ? take(piece.entries())
            : Optional.of(Ending.ROOM_DELETED);
    if (contradiction.isPresent()) {
      ended = true;
      giveUp.accept(contradiction.get());
    } else {
      catchUp();
    }
  }

  /**
   * @return why the room cannot go on with them, if so
   */
  private Optional<Ending> take(List<LogEntry> entries) {
    int unread = 0;
    for (LogEntry entry : entries) {
      try {
        Optional<Ending> contradiction = apply(entry.payload());
        if (contradiction.isPresent()) {
          return contradiction;
        }
      } catch (MalformedInputException e) {
        LOGGER.log(
            System.Logger.Level.ERROR,
            () -> "update.unreadable document=" + room.document().id() + " seq=" + entry.seq(),
            e);
        unread++;
      }
    }
    room.saving().read(entries, unread);
    return Optional.empty();
  }

  private Optional<Ending> apply(Update update) {
    if (!room.mayGrowBy(Growth.of(update, it -> UpdateCheck.heapGrowth(it, Budget.STORAGE)))) {
      return Optional.of(Ending.OVERLOADED);
    }
    ApplyOutcome outcome = room.document().applyLogged(update);
    if (outcome instanceof ApplyOutcome.Applied applied) {
      room.effects().appliedFromLog(applied);
      room.changed(Optional.empty());
    }
    OptionalLong clash =
        outcome instanceof ApplyOutcome.ClientIdClash found
            ? OptionalLong.of(found.client())
            : room.document().takeClashBehind();
    clash.ifPresent(room.clashes()::foundBehind);
    // In the log the other update may have come first, so that the log holds another document.
    return clash.isPresent() ? Optional.of(Ending.RESTARTING) : Optional.empty();
  }
}
