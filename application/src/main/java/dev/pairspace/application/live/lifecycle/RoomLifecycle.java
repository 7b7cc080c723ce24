package dev.pairspace.application.live.lifecycle;

import dev.pairspace.application.live.LiveStatus;
import dev.pairspace.application.live.RoomDependencies;
import dev.pairspace.application.live.memory.CountedHeap;
import dev.pairspace.application.live.saving.DueSnapshots;
import dev.pairspace.application.live.saving.RoomLoader;
import dev.pairspace.application.live.saving.RoomLoader.Load;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One room's life in memory: loading, live, draining, gone. Tasks that come while it loads wait.
 * The room leaves only when it has no sessions and everything is committed; a lifecycle that is
 * gone never comes back, and leaves the tasks that still wait, in their order, to the next one.
 *
 * <p>Its methods may be called by any thread; its fields are confined to the room's turn, except
 * those that are volatile.
 */
public final class RoomLifecycle {
  private static final System.Logger LOGGER = System.getLogger(RoomLifecycle.class.getName());

  private final RoomId id;
  private final RoomDependencies dependencies;
  private final RoomRegistry keeper;
  private final Inbox inbox;
  private final List<PendingTask> waiting;
  private final SlowTurns slowTurns;
  private Life life = Life.LOADING;
  private final DueSnapshots snapshots = new DueSnapshots();
  private LiveRoom room;
  private TurnCommit turnCommit;
  private boolean deleted;
  private Optional<Room> changedMeanwhile = Optional.empty();
  private final CountedHeap heap;
  private final PublishedRoom published;

  /**
   * @param inherited tasks that wait already, from the lifecycle before
   */
  public RoomLifecycle(
      RoomId id, RoomDependencies dependencies, RoomRegistry keeper, List<PendingTask> inherited) {
    this.id = id;
    this.waiting = new ArrayList<>(inherited);
    this.dependencies = dependencies;
    this.keeper = keeper;
    this.heap = new CountedHeap(keeper::heapBytesChanged);
    this.published = new PublishedRoom(dependencies, heap);
    this.slowTurns = new SlowTurns(id, dependencies.clock());
    this.inbox =
        new Inbox(
            new Turns(), dependencies.turns(), dependencies.clock(), dependencies.limits().pace());
  }

  /**
   * Queues a task.
   *
   * @return false if the lifecycle is gone; then there may be another one
   */
  public boolean submit(PendingTask task) {
    Runnable performing = () -> perform(task);
    return task.heavy() ? inbox.handOver(performing) : inbox.add(performing);
  }

  /**
   * Takes no further tasks. In turn only.
   *
   * @return the tasks that still waited, in their order
   */
  public List<PendingTask> close() {
    inbox.close();
    return List.copyOf(waiting);
  }

  /**
   * The room has changed in the store. If it was deleted, its sessions are ended, waiting tasks are
   * told so, and the lifecycle is gone.
   */
  public void changed(Lookup now) {
    if (now instanceof Lookup.Found found) {
      inbox.add(() -> update(found.room()));
    } else {
      inbox.add(this::leaveDeleted);
    }
  }

  /** What is loaded meanwhile may have been read before the change, or after it. */
  private void update(Room changed) {
    if (life == Life.LOADING) {
      changedMeanwhile = Optional.of(changed);
    } else if (life == Life.LIVE || life == Life.DRAINING) {
      attempt(() -> room.update(changed));
    }
  }

  private void leaveDeleted() {
    deleted = true;
    if (life != Life.LOADING && life != Life.GONE) {
      attempt(() -> room.endAll(Ending.ROOM_DELETED));
      leaveForGood(Ending.ROOM_DELETED);
    }
  }

  /** The room has been read from the store, or could not be. */
  public void loaded(Load load) {
    inbox.handOver(
        () -> {
          if (deleted) {
            leaveForGood(Ending.ROOM_DELETED);
          } else if (!(load instanceof Load.Found found)) {
            leaveForGood(RoomLoader.endingOf(load));
          } else if (begin(found)) {
            live();
          } else {
            leaveForGood(Ending.OVERLOADED);
          }
        });
  }

  private boolean begin(Load.Found found) {
    try {
      Consumer<Runnable> nextTurn = step -> inbox.handOver(() -> attempt(step));
      room = new LiveRoom(found, dependencies, heap, nextTurn);
      turnCommit = new TurnCommit(room, dependencies, nextTurn, this::submitWhileLive);
      changedMeanwhile.ifPresent(room::update);
      return true;
    } catch (Throwable e) {
      LOGGER.log(System.Logger.Level.ERROR, () -> "room.load.failed room=" + id, e);
      return false;
    }
  }

  private void submitWhileLive(Runnable step) {
    inbox.handOver(
        () -> {
          if (life == Life.LIVE || life == Life.DRAINING) {
            attempt(step);
          }
        });
  }

  private void live() {
    life = Life.LIVE;
    List<PendingTask> tasks = List.copyOf(waiting);
    waiting.clear();
    tasks.forEach(this::perform);
  }

  private void leaveForGood(Ending why) {
    life = Life.GONE;
    published.clear();
    snapshots.giveUp();
    keeper.unavailable(id, this).forEach(task -> task.task().roomUnavailable(why));
  }

  private void perform(PendingTask task) {
    switch (life) {
      case LOADING, BROKEN, GONE -> waiting.add(task);
      case DRAINING -> {
        life = Life.LIVE;
        run(task);
      }
      case LIVE -> run(task);
    }
  }

  private void run(PendingTask task) {
    slowTurns.does(task);
    if (!room.mayEnter(task.actor())) {
      task.task().roomUnavailable(Ending.FORBIDDEN);
    } else if (!attempt(() -> task.task().run(room))) {
      task.task().roomUnavailable(Ending.RESTARTING);
    }
  }

  /**
   * Runs a step that only a defect of ours, or the end of memory or stack, can stop. What the room
   * holds in memory may be inconsistent then, so it is given up; the log is not.
   */
  private boolean attempt(Runnable step) {
    try {
      step.run();
      return true;
    } catch (Throwable e) {
      life = life == Life.GONE ? life : Life.BROKEN;
      LOGGER.log(System.Logger.Level.ERROR, () -> "room.broken room=" + id, e);
      room.endAll(Ending.RESTARTING);
      return false;
    }
  }

  /**
   * Does what is due: called now and then when {@link #deadline} has passed, or memory is needed.
   *
   * @param idleUnload when the room leaves memory if it is idle
   */
  public void tick(Duration idleUnload) {
    published.beginTick();
    inbox.handOver(
        () -> {
          if (life == Life.LIVE) {
            attempt(() -> onTick(dependencies.clock().instant(), idleUnload));
          }
        });
  }

  private void onTick(Instant now, Duration idleUnload) {
    room.tick(now);
    turnCommit.follower().tryAgain();
    if (published.isIdleFor(room, idleUnload, now)) {
      drain(now);
    }
  }

  private void drain(Instant now) {
    if (room.saving().isTakingSnapshot()) {
      return;
    }
    life = Life.DRAINING;
    dependencies.activity().recordLater(id, published.idleSince());
    if (room.saving().isSnapshotOfUse()) {
      room.saving().takeSnapshot(now, this::drained);
    } else {
      leave();
    }
  }

  private void drained() {
    if (life == Life.DRAINING) {
      leave();
    }
  }

  private void leave() {
    life = Life.GONE;
    published.clear();
    snapshots.giveUp();
    keeper.gone(id, this).forEach(task -> task.task().roomUnavailable(Ending.RESTARTING));
  }

  private Runnable endTurn() {
    slowTurns.ends();
    if (room == null || life == Life.GONE) {
      return () -> {};
    }
    endTurnOfRoom();
    if (published.status().connections() > 0 && room.sessions().isEmpty()) {
      dependencies.activity().recordLater(id, dependencies.clock().instant());
    }
    List<SessionId> addressed = room.takeAddressed();
    if (life == Life.BROKEN && room.saving().progress().allCommitted()) {
      leave();
    } else {
      attempt(() -> published.publish(room, turnCommit.follower().isBehind()));
    }
    return addressed.isEmpty() ? () -> {} : () -> dependencies.broadcaster().send(addressed);
  }

  private void endTurnOfRoom() {
    attempt(turnCommit::tellAndStore);
    if (turnCommit.isBroken()) {
      life = Life.BROKEN;
    }
    if (life == Life.LIVE) {
      attempt(() -> snapshots.takeIfDue(room.saving(), dependencies.clock().instant()));
    }
    if (life == Life.BROKEN) {
      snapshots.giveUp();
    }
  }

  /**
   * Takes a snapshot at the end of the next turn if it is worth it.
   *
   * @return completes when it is kept, has failed or is not worth it, or the room is gone
   */
  public CompletableFuture<Void> keepSnapshot() {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    boolean isQueued =
        inbox.handOver(
            () -> {
              snapshots.want(ended);
              if (life != Life.LIVE) {
                snapshots.giveUp();
              }
            });
    if (!isQueued) {
      ended.complete(null);
    }
    return ended;
  }

  public RoomId id() {
    return id;
  }

  public CountedHeap heap() {
    return heap;
  }

  /** The room's status; all zero while it loads. */
  public LiveStatus status() {
    return published.status();
  }

  /** When {@link #tick} should be called next. */
  public Instant deadline() {
    return published.deadline();
  }

  /** Is told of the turns by the inbox. */
  private final class Turns implements Inbox.TurnListener {
    @Override
    public Runnable end() {
      return endTurn();
    }

    @Override
    public void tookLong(Duration took) {
      slowTurns.tookLong(took);
    }
  }

  private enum Life {
    LOADING,
    LIVE,
    /** It has no sessions, and its last snapshot is being written; a task makes it live again. */
    DRAINING,
    /** Memory differs from the store: leaves as soon as everything on its way is committed. */
    BROKEN,
    GONE
  }
}
