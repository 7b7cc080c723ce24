package dev.pairspace.application.live.saving;

import dev.pairspace.application.live.memory.CountedHeap;
import dev.pairspace.application.live.memory.LiveMemory;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.domain.document.Document;
import dev.pairspace.domain.document.DocumentLimits;
import dev.pairspace.domain.document.StoredDocument;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Brings a room and its document into memory. Blocks. */
public final class RoomLoader {
  private static final System.Logger LOGGER = System.getLogger(RoomLoader.class.getName());

  private final RoomRepository rooms;
  private final RoomActivity activity;
  private final UpdateLog log;
  private final SnapshotStore snapshots;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final DocumentLimits limits;
  private final LiveMemory memory;

  public RoomLoader(
      RoomRepository rooms,
      RoomActivity activity,
      UpdateLog log,
      SnapshotStore snapshots,
      InstantSource clock,
      RandomGenerator random,
      DocumentLimits limits,
      LiveMemory memory) {
    this.rooms = rooms;
    this.activity = activity;
    this.log = log;
    this.snapshots = snapshots;
    this.clock = clock;
    this.random = random;
    this.limits = limits;
    this.memory = memory;
  }

  /**
   * @param heap counts what the room takes, while it is loaded and if it is found
   */
  public Load load(RoomId id, CountedHeap heap) {
    Load load = tryToLoad(id, heap);
    if (!(load instanceof Load.Found)) {
      heap.set(0);
    }
    return load;
  }

  private Load tryToLoad(RoomId id, CountedHeap heap) {
    try {
      // Before anything is read: a forgotten room about to be deleted is kept, or found deleted.
      activity.record(id, clock.instant());
      Lookup lookup = rooms.find(id);
      if (lookup instanceof Lookup.Found found) {
        return loadDocumentOf(found.room(), heap);
      }
      return lookup instanceof Lookup.Deleted ? new Load.Deleted() : new Load.NotFound();
    } catch (StorageUnavailableException e) {
      LOGGER.log(System.Logger.Level.ERROR, () -> "room.load.unreachable room=" + id, e);
      return new Load.Unreachable();
    } catch (DocumentReading.TooMuchException | OutOfMemoryError e) {
      LOGGER.log(System.Logger.Level.ERROR, () -> "room.load.overloaded room=" + id, e);
      return new Load.Overloaded();
    } catch (Throwable e) {
      // Whatever was thrown, tasks that wait for the room must be told, or they would wait for
      // ever.
      LOGGER.log(System.Logger.Level.ERROR, () -> "room.load.unreadable room=" + id, e);
      return new Load.Unreadable();
    }
  }

  /** What the store says of a room; empty if it does not answer. */
  public Optional<Lookup> find(RoomId id) {
    try {
      return Optional.of(rooms.find(id));
    } catch (StorageUnavailableException e) {
      LOGGER.log(System.Logger.Level.WARNING, () -> "room.change.unanswered room=" + id, e);
      return Optional.empty();
    }
  }

  private Load loadDocumentOf(Room room, CountedHeap heap) {
    var reading =
        new DocumentReading(
            log,
            snapshots,
            memory,
            heap,
            () -> new StoredDocument(room.document(), limits, random));
    return reading
        .read(room.document())
        .<Load>map(read -> new Load.Found(room, read.document().asOf(clock.instant()), read.tail()))
        .orElseGet(Load.Deleted::new);
  }

  /** Why a room that was not found cannot be entered. */
  public static Ending endingOf(Load load) {
    if (load instanceof Load.NotFound) {
      return Ending.NO_SUCH_ROOM;
    }
    if (load instanceof Load.Deleted) {
      return Ending.ROOM_DELETED;
    }
    if (load instanceof Load.Unreadable) {
      return Ending.UNREADABLE;
    }
    if (load instanceof Load.Overloaded) {
      return Ending.OVERLOADED;
    }
    return load instanceof Load.Stopping ? Ending.RESTARTING : Ending.STORAGE_DOWN;
  }

  /** A failure is never an empty document. */
  public sealed interface Load {
    record Found(Room room, Document document, Tail tail) implements Load {}

    record NotFound() implements Load {}

    record Deleted() implements Load {}

    /** The store does not answer. */
    record Unreachable() implements Load {}

    /** The store answers, but no document can be made of what it holds. */
    record Unreadable() implements Load {}

    /** There is too much in memory already. */
    record Overloaded() implements Load {}

    /** The server is stopping and loads no rooms any more. */
    record Stopping() implements Load {}
  }

  /**
   * How the store holds the document.
   *
   * @param snapshotBytes of the newest snapshot; 0 if there is none
   * @param updates in the log that no snapshot covers
   * @param bytes of those together
   * @param lastSeq number of the last update
   * @param unreadable updates that are not in the document, since they cannot be read
   */
  record Tail(long snapshotBytes, long updates, long bytes, long lastSeq, long unreadable) {}
}
