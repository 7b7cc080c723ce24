package dev.pairspace.application.live;

import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.application.port.UpdateLog.LogRead;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.Document;
import dev.pairspace.domain.document.DocumentLimits;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Brings a room and its document into memory. Blocks. */
final class RoomLoader {
  private static final System.Logger LOGGER = System.getLogger(RoomLoader.class.getName());

  private final RoomRepository rooms;
  private final UpdateLog log;
  private final SnapshotStore snapshots;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final DocumentLimits limits;

  RoomLoader(
      RoomRepository rooms,
      UpdateLog log,
      SnapshotStore snapshots,
      InstantSource clock,
      RandomGenerator random,
      DocumentLimits limits) {
    this.rooms = rooms;
    this.log = log;
    this.snapshots = snapshots;
    this.clock = clock;
    this.random = random;
    this.limits = limits;
  }

  Load load(RoomId id) {
    try {
      recordActivity(id);
      Lookup lookup = rooms.find(id);
      if (lookup instanceof Lookup.Found found) {
        return loadDocumentOf(found.room());
      }
      return lookup instanceof Lookup.Deleted ? new Load.Deleted() : new Load.NotFound();
    } catch (Throwable e) {
      // Whatever it is, the end of memory or stack too: those who wait for the room must hear of
      // it, or they would wait for ever.
      LOGGER.log(System.Logger.Level.ERROR, () -> "room.load.failed room=" + id, e);
      return new Load.Failed();
    }
  }

  /**
   * Before anything is read: a room that is forgotten just now is deleted before this, and found
   * so, or not at all.
   */
  private void recordActivity(RoomId id) {
    try {
      rooms.recordActivity(List.of(id), clock.instant());
    } catch (StorageUnavailableException e) {
      LOGGER.log(System.Logger.Level.WARNING, () -> "activity.unrecorded room=" + id, e);
    }
  }

  private Load loadDocumentOf(Room room) {
    Optional<DocumentSnapshot> snapshot = snapshots.newest(room.document());
    long covered = snapshot.map(DocumentSnapshot::coversSeq).orElse(0L);
    if (!(log.readAfter(room.document(), covered) instanceof LogRead.Found tail)) {
      return new Load.Deleted();
    }
    List<Update> updates = new ArrayList<>();
    snapshot.ifPresent(newest -> updates.add(newest.state()));
    updates.addAll(tail.updates());
    Document document = Document.load(room.document(), updates, limits, random, clock.instant());
    long snapshotBytes = snapshot.map(newest -> newest.state().sizeInBytes()).orElse(0);
    return new Load.Found(
        room, document, new Tail(snapshotBytes, tail.updates().size(), tail.lastSeq()));
  }

  /** A failure is never an empty document. */
  sealed interface Load {
    record Found(Room room, Document document, Tail tail) implements Load {}

    record NotFound() implements Load {}

    record Deleted() implements Load {}

    record Failed() implements Load {}

    /** There is too much in memory already. */
    record Overloaded() implements Load {}
  }

  /**
   * How the store holds the document.
   *
   * @param snapshotBytes of the newest snapshot; 0 if there is none
   * @param updates in the log that no snapshot covers
   * @param lastSeq number of the last update
   */
  record Tail(long snapshotBytes, int updates, long lastSeq) {}
}
