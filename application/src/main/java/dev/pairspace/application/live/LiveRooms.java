package dev.pairspace.application.live;

import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.lifecycle.PendingTask;
import dev.pairspace.application.live.lifecycle.RoomLifecycle;
import dev.pairspace.application.live.lifecycle.RoomRegistry;
import dev.pairspace.application.live.lifecycle.RoomTask;
import dev.pairspace.application.live.memory.LiveMemory;
import dev.pairspace.application.live.saving.RoomActivity;
import dev.pairspace.application.live.saving.RoomLoader;
import dev.pairspace.application.live.saving.RoomLoader.Load;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.domain.document.DocumentLimits;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * All rooms in memory, and the only access to them. Each room is loaded once, however many callers
 * ask for it at the same time. Safe for any thread; never blocks.
 */
public final class LiveRooms {
  /** Loading a room takes heap in addition to what the room will take. */
  private static final int LOADS_AT_ONCE = 4;

  /**
   * How long a room must be idle before it leaves memory that other rooms need. At once would be
   * too soon: for a moment, loading a large room takes much more memory than keeping it.
   */
  private static final Duration EARLY_UNLOAD = Duration.ofSeconds(10);

  private final ConcurrentMap<RoomId, RoomLifecycle> lifecycles = new ConcurrentHashMap<>();
  private final LiveMemory memory;
  private final RoomDependencies dependencies;
  private final RoomLoader loader;
  private final Executor loading;

  private final RoomChanges changes;
  private final RoomRegistry keeper = new Keeper();

  /** Used by {@link #tick} only. */
  private Instant unloadEarlyUntil = Instant.MIN;

  /**
   * @param turns on which rooms take their turns
   * @param random from which each loaded document draws the client id of its own edits
   * @param blocking for what waits for the store: loading, snapshots
   */
  public LiveRooms(
      RoomRepository rooms,
      UpdateLog log,
      SnapshotStore snapshots,
      Broadcaster broadcaster,
      TurnThreads turns,
      Executor blocking,
      InstantSource clock,
      RandomGenerator random,
      LiveLimits limits) {
    this.memory = new LiveMemory(limits.maxLiveBytes());
    var activity = new RoomActivity(rooms, blocking);
    this.dependencies =
        new RoomDependencies(
            activity, log, snapshots, broadcaster, turns, blocking, clock, random, limits, memory);
    this.loading = new BoundedExecutor(blocking, LOADS_AT_ONCE);
    this.loader =
        new RoomLoader(
            rooms,
            activity,
            log,
            snapshots,
            clock,
            random,
            documentLimitsOf(limits.room()),
            memory);
    this.changes = new RoomChanges(loader, blocking);
  }

  private static DocumentLimits documentLimitsOf(RoomLimits limits) {
    return new DocumentLimits(
        limits.maxFileChars(), limits.maxDocumentBytes(), limits.maxFrameBytes());
  }

  /**
   * Runs a task in the room's turn, and loads the room for it if necessary.
   *
   * @param actor for whom the task runs; it is told if they may not enter the room
   */
  public void open(RoomId id, Actor actor, RoomTask task) {
    open(id, new PendingTask(task, actor, true, task, true));
  }

  private void open(RoomId id, PendingTask pending) {
    while (!lifecycleOf(id).submit(pending)) {
      Thread.onSpinWait(); // The lifecycle is just being replaced.
    }
  }

  /** Nothing but the lifecycle's object is made while the map is locked. */
  private RoomLifecycle lifecycleOf(RoomId id) {
    RoomLifecycle lifecycle = lifecycles.get(id);
    if (lifecycle != null) {
      return lifecycle;
    }
    var made = new RoomLifecycle(id, dependencies, keeper, List.of());
    RoomLifecycle other = lifecycles.putIfAbsent(id, made);
    if (other != null) {
      return other;
    }
    load(made);
    return made;
  }

  /**
   * Asks a room a question in its turn, and loads the room for it if necessary.
   *
   * @param actor who asks
   * @param question given the future to complete with the answer; must not block
   * @return completes with the answer, or with a {@link RoomUnavailableException}, also if the
   *     actor may not enter the room; on a thread that must not be blocked
   */
  public <A> CompletableFuture<A> ask(
      RoomId id, Actor actor, BiConsumer<LiveRoom, CompletableFuture<A>> question) {
    CompletableFuture<A> answer = new CompletableFuture<>();
    var task =
        new RoomTask() {
          @Override
          public void run(LiveRoom room) {
            question.accept(room, answer);
          }

          @Override
          public void roomUnavailable(Ending why) {
            answer.completeExceptionally(new RoomUnavailableException(why));
          }
        };
    open(id, new PendingTask(task, actor, true, question, true));
    return answer;
  }

  /** Runs a task in the room's turn if the room is in memory; otherwise tells the task. */
  public void submit(RoomId id, Actor actor, RoomTask task) {
    submit(id, new PendingTask(task, actor, false, task, false));
  }

  private void submit(RoomId id, PendingTask pending) {
    RoomLifecycle lifecycle = lifecycles.get(id);
    while (lifecycle != null && !lifecycle.submit(pending)) {
      Thread.onSpinWait(); // The lifecycle is just being replaced.
      lifecycle = lifecycles.get(id);
    }
    if (lifecycle == null) {
      pending.task().roomUnavailable(Ending.RESTARTING);
    }
  }

  /**
   * Runs in the room's turn what a session has sent and must not lose. If the room is not in
   * memory, or does not know the session, the session is ended, since it is attached to no room; it
   * is also ended if its actor may not enter the room any more.
   */
  public void submit(
      RoomId id, Actor actor, SessionId session, BiConsumer<LiveRoom, RoomSession> sent) {
    submit(id, new PendingTask(taskOf(session, sent), actor, false, sent, false));
  }

  /** The same for a task that may take long: the calling thread only queues it. */
  public void handOver(
      RoomId id, Actor actor, SessionId session, BiConsumer<LiveRoom, RoomSession> sent) {
    submit(id, new PendingTask(taskOf(session, sent), actor, false, sent, true));
  }

  private RoomTask taskOf(SessionId session, BiConsumer<LiveRoom, RoomSession> sent) {
    return new RoomTask() {
      @Override
      public void run(LiveRoom room) {
        room.sessions()
            .find(session)
            .ifPresentOrElse(
                sender -> sent.accept(room, sender), () -> roomUnavailable(Ending.RESTARTING));
      }

      @Override
      public void roomUnavailable(Ending why) {
        dependencies.broadcaster().end(session, why);
      }
    };
  }

  /**
   * Runs in the room's turn what a session has sent and may lose: nothing happens if the room is
   * not in memory or does not know the session, whose last frames may come late.
   */
  public void submitIfPresent(
      RoomId id, Actor actor, SessionId session, BiConsumer<LiveRoom, RoomSession> said) {
    RoomTask task =
        room -> room.sessions().find(session).ifPresent(sender -> said.accept(room, sender));
    submit(id, new PendingTask(task, actor, false, said, false));
  }

  /**
   * The room has changed in the store: its title, its permissions, or whether it exists at all. If
   * it is in memory it is updated, and sessions that may not be in it any more are ended. Returns
   * at once.
   */
  public void roomChanged(RoomId id) {
    RoomLifecycle lifecycle = lifecycles.get(id);
    if (lifecycle != null) {
      changes.changed(lifecycle);
    }
  }

  /** The status of a room; empty if it is not in memory. */
  public Optional<LiveStatus> statusOf(RoomId id) {
    return Optional.ofNullable(lifecycles.get(id)).map(RoomLifecycle::status);
  }

  /** The rooms that have sessions, as of the end of the last turn of each. */
  public List<RoomId> inhabited() {
    return lifecycles.values().stream()
        .filter(lifecycle -> lifecycle.status().connections() > 0)
        .map(RoomLifecycle::id)
        .toList();
  }

  /** To be called about once a second: presence expires, idle rooms leave, snapshots are due. */
  public void tick() {
    changes.takeUnanswered().forEach(this::roomChanged);
    Instant now = dependencies.clock().instant();
    if (memory.takeUnloadRequest()) {
      unloadEarlyUntil = now.plus(EARLY_UNLOAD.multipliedBy(2));
    }
    boolean unloadsEarly = now.isBefore(unloadEarlyUntil);
    Duration idleUnload = dependencies.limits().idleUnload();
    if (unloadsEarly && EARLY_UNLOAD.compareTo(idleUnload) < 0) {
      idleUnload = EARLY_UNLOAD;
    }
    for (RoomLifecycle lifecycle : lifecycles.values()) {
      if (unloadsEarly || !lifecycle.deadline().isAfter(now)) {
        lifecycle.tick(idleUnload);
      }
    }
  }

  /**
   * Has every room take a snapshot that would be slow to load without, as before the server stops.
   *
   * @return completes when all are kept, or cannot be; not at all if a room ends meanwhile
   */
  public CompletableFuture<Void> keepSnapshots() {
    return CompletableFuture.allOf(
        lifecycles.values().stream()
            .map(RoomLifecycle::keepSnapshot)
            .toArray(CompletableFuture[]::new));
  }

  /** How much heap the documents take at the moment. */
  public MemoryUse memory() {
    return memory.use();
  }

  /** How much is in memory at the moment. */
  public Occupancy occupancy() {
    int rooms = 0;
    int connections = 0;
    int participants = 0;
    long documentBytes = 0;
    for (RoomLifecycle lifecycle : lifecycles.values()) {
      LiveStatus status = lifecycle.status();
      rooms++;
      connections += status.connections();
      participants += status.participants().size();
      documentBytes += status.documentBytes();
    }
    return new Occupancy(rooms, connections, participants, documentBytes);
  }

  private void load(RoomLifecycle lifecycle) {
    if (memory.use().isFull()) {
      lifecycle.loaded(new Load.Overloaded());
      return;
    }
    try {
      loading.execute(() -> lifecycle.loaded(loader.load(lifecycle.id(), lifecycle.heap())));
    } catch (RejectedExecutionException stopping) {
      lifecycle.loaded(new Load.Stopping());
    }
  }

  private final class Keeper implements RoomRegistry {
    @Override
    public List<PendingTask> gone(RoomId id, RoomLifecycle lifecycle) {
      RoomLifecycle successor = null;
      try {
        List<PendingTask> waiting = lifecycle.close();
        if (waiting.stream().noneMatch(PendingTask::opens)) {
          return waiting;
        }
        successor = new RoomLifecycle(id, dependencies, this, waiting);
      } finally {
        replace(id, lifecycle, successor);
      }
      load(successor);
      return List.of();
    }

    /** Whatever happens, a lifecycle that is closed is never found again. */
    private void replace(RoomId id, RoomLifecycle lifecycle, RoomLifecycle successor) {
      if (successor == null) {
        lifecycles.remove(id, lifecycle);
      } else {
        lifecycles.replace(id, lifecycle, successor);
      }
    }

    @Override
    public List<PendingTask> unavailable(RoomId id, RoomLifecycle lifecycle) {
      try {
        return lifecycle.close();
      } finally {
        lifecycles.remove(id, lifecycle);
      }
    }

    @Override
    public void heapBytesChanged(long difference) {
      memory.changed(difference);
    }
  }
}
