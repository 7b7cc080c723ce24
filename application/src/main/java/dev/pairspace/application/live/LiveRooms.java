package dev.pairspace.application.live;

import dev.pairspace.application.live.RoomLoader.Load;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.domain.document.DocumentLimits;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomLimits;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * All rooms in memory, and the only way to them. Each room is loaded once, however many come to it
 * at the same time. Safe for any thread; never blocks.
 */
public final class LiveRooms {
  private final ConcurrentMap<RoomId, RoomSlot> slots = new ConcurrentHashMap<>();
  private final AtomicLong liveBytes = new AtomicLong();
  private final Surroundings surroundings;
  private final RoomLoader loader;
  private final RoomSlot.Owner owner = new SlotOwner();

  /**
   * @param timer takes paced turns; two threads are enough
   * @param random from which each loaded document draws the client id of its own edits
   * @param blocking for what waits for the store: loading, snapshots
   */
  public LiveRooms(
      RoomRepository rooms,
      UpdateLog log,
      SnapshotStore snapshots,
      Broadcaster broadcaster,
      ScheduledExecutorService timer,
      Executor blocking,
      InstantSource clock,
      RandomGenerator random,
      LiveLimits limits) {
    this.surroundings =
        new Surroundings(
            rooms, log, snapshots, broadcaster, timer, blocking, clock, random, limits);
    this.loader =
        new RoomLoader(rooms, log, snapshots, clock, random, documentLimitsOf(limits.room()));
  }

  private static DocumentLimits documentLimitsOf(RoomLimits limits) {
    return new DocumentLimits(
        limits.maxFileChars(), limits.maxDocumentBytes(), limits.maxFrameBytes());
  }

  /** Has a task done in the room's turn, and loads the room for it if necessary. */
  public void open(RoomId id, RoomTask task) {
    slots.computeIfAbsent(id, this::load).submit(task, true);
  }

  /**
   * Asks something of a room in its turn, and loads it for that if necessary.
   *
   * @param question given what to answer to; must not block
   * @return completes with the answer, or with a {@link RoomUnavailableException}; on a thread that
   *     must not be blocked
   */
  public <A> CompletableFuture<A> ask(
      RoomId id, BiConsumer<LiveRoom, CompletableFuture<A>> question) {
    CompletableFuture<A> answer = new CompletableFuture<>();
    open(
        id,
        new RoomTask() {
          @Override
          public void run(LiveRoom room) {
            question.accept(room, answer);
          }

          @Override
          public void roomUnavailable(Ending why) {
            answer.completeExceptionally(new RoomUnavailableException(why));
          }
        });
    return answer;
  }

  /** Has a task done in the room's turn if the room is in memory; otherwise forgets it. */
  public void submit(RoomId id, RoomTask task) {
    RoomSlot slot = slots.get(id);
    if (slot != null) {
      slot.submit(task, false);
    }
  }

  /** What there is to say of a room; empty if it is not in memory. */
  public Optional<LiveStatus> statusOf(RoomId id) {
    return Optional.ofNullable(slots.get(id)).map(RoomSlot::status);
  }

  /** To be called about once a second: presence expires, idle rooms leave, snapshots are due. */
  public void tick() {
    Instant now = surroundings.clock().instant();
    for (RoomSlot slot : slots.values()) {
      if (!slot.deadline().isAfter(now)) {
        slot.tick();
      }
    }
  }

  public int loadedRooms() {
    return slots.size();
  }

  /** Encoded state of all documents in memory. */
  public long liveBytes() {
    return liveBytes.get();
  }

  private RoomSlot load(RoomId id) {
    RoomSlot slot = new RoomSlot(id, surroundings, owner);
    if (liveBytes.get() > surroundings.limits().maxLiveBytes()) {
      slot.loaded(new Load.Overloaded());
    } else {
      surroundings.blocking().execute(() -> slot.loaded(loader.load(id)));
    }
    return slot;
  }

  private final class SlotOwner implements RoomSlot.Owner {
    @Override
    public void gone(RoomId id, RoomSlot slot) {
      slots.remove(id, slot);
    }

    @Override
    public void open(RoomId id, RoomTask task) {
      LiveRooms.this.open(id, task);
    }

    @Override
    public void liveBytesChanged(long difference) {
      liveBytes.addAndGet(difference);
    }
  }
}
