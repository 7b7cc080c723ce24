package dev.pairspace.application.live.lifecycle;

import dev.pairspace.application.live.RoomDependencies;
import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.live.saving.SaveProgress;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.TurnEffects;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.presence.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What a room does with the effects of a turn: tells its sessions, hands updates to the log, and
 * says what is saved. Confined to the room's turn.
 */
final class TurnCommit {
  private static final System.Logger LOGGER = System.getLogger(TurnCommit.class.getName());

  private final LiveRoom room;
  private final Consumer<Runnable> nextTurn;
  private final LogFollower follower;
  private final CommitWaiters waiters = new CommitWaiters();
  private Optional<Ending> broken = Optional.empty();

  /**
   * @param nextTurn takes steps to run in a later turn, from any thread
   * @param whileLive the same for steps that are of no use to a room that is given up
   */
  TurnCommit(
      LiveRoom room,
      RoomDependencies dependencies,
      Consumer<Runnable> nextTurn,
      Consumer<Runnable> whileLive) {
    this.room = room;
    this.nextTurn = nextTurn;
    this.follower = new LogFollower(room, dependencies, whileLive, this::giveUp);
  }

  /** What fails here is not tried again in the next turn: the room is given up for it. */
  void tellAndStore() {
    try {
      tellAndStore(room.effects());
    } finally {
      answerWaiters();
      room.effects().clear();
    }
  }

  /** Whatever has failed, no caller is left waiting for an answer that will not come any more. */
  private void answerWaiters() {
    if (broken.isEmpty()) {
      waiters.committed(room.saving().progress().committedThrough());
    } else {
      waiters.giveUp(broken.get());
    }
    for (CompletableFuture<Void> unstored : room.effects().takeAwaiting()) {
      unstored.completeExceptionally(new RoomUnavailableException(Ending.RESTARTING));
    }
  }

  /**
   * First to the log, which only queues it: sessions are told nothing that is not on its way there.
   */
  private void tellAndStore(TurnEffects effects) {
    store(effects.toLog(), effects.authors());
    awaitCommit(effects.takeAwaiting());
    if (room.syncRequests().answerSome()) {
      nextTurn.accept(() -> {});
    }
    if (effects.hasChange()) {
      room.tell(receiversOf(effects), new RoomMessage.Change(effects.change()));
      room.texts().tellChanges();
    }
    List<PresenceState> presence = effects.presence();
    if (!presence.isEmpty()) {
      room.tell(room.sessions().binary(), new RoomMessage.PresenceChange(presence));
    }
    if (broken.isEmpty()) {
      awaitCommit(effects.changedSessions());
    }
  }

  private List<SessionId> receiversOf(TurnEffects effects) {
    List<SessionId> receivers = new ArrayList<>(room.sessions().binary());
    effects.soleAuthor().ifPresent(receivers::remove);
    return receivers;
  }

  private void store(List<LoggedUpdate> updates, Set<SessionId> authors) {
    if (!updates.isEmpty()) {
      room.saving()
          .append(
              updates,
              (number, outcome) -> nextTurn.accept(() -> committed(number, outcome, authors)));
    }
  }

  private void awaitCommit(Set<RoomSession> changed) {
    SaveProgress progress = room.saving().progress();
    for (RoomSession session : changed) {
      session.awaitCommitOf(progress.appended());
      tellSaved(session, progress.committedThrough());
    }
  }

  private void awaitCommit(List<CompletableFuture<Void>> written) {
    long append = room.saving().progress().appended();
    written.forEach(committed -> waiters.add(append, committed));
  }

  private void committed(long number, AppendOutcome outcome, Set<SessionId> authors) {
    room.saving().ended(number, outcome);
    if (outcome instanceof AppendOutcome.SetAside setAside) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          () -> "update.refused document=" + room.document().id() + " reason=" + setAside.reason());
      dropWhatCannotBeStored(authors);
    } else if (outcome instanceof AppendOutcome.DocumentGone) {
      giveUp(Ending.ROOM_DELETED);
    } else if (broken.isEmpty()) {
      long through = room.saving().progress().committedThrough();
      room.sessions().all().forEach(session -> tellSaved(session, through));
      follower.catchUp();
    }
  }

  /** Memory now holds what the store never will: its authors must not come back with it. */
  private void dropWhatCannotBeStored(Set<SessionId> authors) {
    breakFor(Ending.RESTARTING);
    for (SessionId author : authors) {
      room.sessions().find(author).ifPresent(session -> room.end(session, Ending.TOO_LARGE));
    }
    room.endAll(Ending.RESTARTING);
  }

  private void giveUp(Ending why) {
    breakFor(why);
    room.endAll(why);
  }

  private void breakFor(Ending why) {
    broken = broken.or(() -> Optional.of(why));
  }

  private void tellSaved(RoomSession session, long committedThrough) {
    session
        .savedAt(committedThrough)
        .ifPresent(through -> room.tell(session.id(), new RoomMessage.Saved(through)));
  }

  /** Brings what other nodes have written. */
  LogFollower follower() {
    return follower;
  }

  /** Whether memory and store differ for good, so that the room must be loaded anew. */
  boolean isBroken() {
    return broken.isPresent();
  }
}
