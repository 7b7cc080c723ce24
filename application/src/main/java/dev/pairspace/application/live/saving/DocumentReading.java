package dev.pairspace.application.live.saving;

import dev.pairspace.application.live.memory.CountedHeap;
import dev.pairspace.application.live.memory.Growth;
import dev.pairspace.application.live.memory.LiveMemory;
import dev.pairspace.application.live.saving.RoomLoader.Tail;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.application.port.UpdateLog.LogEntry;
import dev.pairspace.application.port.UpdateLog.LogRead;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateCheck;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.StoredDocument;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes a document of what the store holds of it: its newest snapshot and the log behind it, or, if
 * that snapshot cannot be read, the one before, or the whole log. An update that cannot be read is
 * left out and reported, and the others are not lost for it. For one load. Blocks.
 */
final class DocumentReading {
  private static final System.Logger LOGGER = System.getLogger(DocumentReading.class.getName());

  private static final int PIECE_UPDATES = 2_000;

  private final UpdateLog log;
  private final SnapshotStore snapshots;
  private final LiveMemory memory;
  private final CountedHeap heap;
  private final Supplier<StoredDocument> empty;
  private final Set<Long> unreadable = new HashSet<>();
  private long bytes;

  /**
   * @param heap counts what the document takes, from its first piece on
   * @param empty gives a document in which nothing has been read yet
   */
  DocumentReading(
      UpdateLog log,
      SnapshotStore snapshots,
      LiveMemory memory,
      CountedHeap heap,
      Supplier<StoredDocument> empty) {
    this.log = log;
    this.snapshots = snapshots;
    this.memory = memory;
    this.heap = heap;
    this.empty = empty;
  }

  /**
   * @return empty if there is no such document
   * @throws IllegalStateException if the log has a hole
   * @throws TooMuchException if memory has no space for the document
   */
  Optional<Read> read(DocumentId id) {
    Optional<DocumentSnapshot> snapshot = snapshots.newest(id);
    while (true) {
      StoredDocument document = empty.get();
      if (snapshot.isPresent() && !canRead(document, id, snapshot.get())) {
        snapshot = snapshots.newestBefore(id, snapshot.get().coversSeq());
        continue;
      }
      try {
        return readTail(document, id, snapshot);
      } catch (DoubtfulException again) {
        unreadable.add(again.seq());
      }
    }
  }

  private boolean canRead(StoredDocument document, DocumentId id, DocumentSnapshot snapshot) {
    try {
      readPiece(document, snapshot.state());
      return true;
    } catch (TooMuchException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          () -> "snapshot.unreadable document=" + id + " covers=" + snapshot.coversSeq(),
          e);
      return false;
    }
  }

  private Optional<Read> readTail(
      StoredDocument document, DocumentId id, Optional<DocumentSnapshot> snapshot) {
    long covered = snapshot.map(DocumentSnapshot::coversSeq).orElse(0L);
    OptionalLong last = readLog(document, id, covered);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    requirePlace(document);
    var tail =
        new Tail(
            snapshot.map(newest -> newest.state().sizeInBytes()).orElse(0),
            last.getAsLong() - covered,
            bytes,
            last.getAsLong(),
            snapshot.map(DocumentSnapshot::unreadable).orElse(0L) + unreadable.size());
    return Optional.of(new Read(document, tail));
  }

  /**
   * @return number of the last update, {@code covered} if there is none behind it; empty if there
   *     is no such document
   */
  private OptionalLong readLog(StoredDocument document, DocumentId id, long covered) {
    bytes = 0;
    long read = covered;
    while (log.read(id, read, PIECE_UPDATES) instanceof LogRead.Found piece) {
      for (LogEntry entry : piece.entries()) {
        readUpdate(document, id, entry.seq(), entry.payload());
        read = entry.seq();
      }
      if (read == piece.lastSeq()) {
        return OptionalLong.of(read);
      }
    }
    return OptionalLong.empty();
  }

  private void readUpdate(StoredDocument document, DocumentId id, long seq, Update update) {
    bytes += update.sizeInBytes();
    if (unreadable.contains(seq)) {
      return;
    }
    try {
      readPiece(document, update);
    } catch (TooMuchException e) {
      throw e;
    } catch (MalformedInputException e) {
      tellUnreadable(id, seq, e);
      unreadable.add(seq);
    } catch (RuntimeException | StackOverflowError e) {
      tellUnreadable(id, seq, e);
      throw new DoubtfulException(seq);
    }
  }

  /**
   * A large piece is reserved before it is read: others may be read at the same time. The estimate
   * may be too high, and a room that was once made must be readable again; so the piece is refused
   * only if it is too large for certain.
   */
  private void readPiece(StoredDocument document, Update piece) {
    Growth growth = Growth.of(piece, document::heapGrowth);
    if (growth.isLarge()) {
      long most = memory.mostOfNextRoom();
      if (growth.heapBytes() / UpdateCheck.MOST_OVERESTIMATE > most) {
        throw new TooMuchException(document.heapBytes() + growth.heapBytes());
      }
      heap.reserve(Math.min(growth.heapBytes(), most));
    }
    document.read(piece);
    requirePlace(document);
  }

  private void requirePlace(StoredDocument document) {
    heap.set(document.heapBytes());
    if (!memory.mayCome(document::heapBytes)) {
      throw new TooMuchException(document.heapBytes());
    }
  }

  private static void tellUnreadable(DocumentId id, long seq, Throwable why) {
    LOGGER.log(
        System.Logger.Level.ERROR, () -> "update.unreadable document=" + id + " seq=" + seq, why);
  }

  record Read(StoredDocument document, Tail tail) {}

  /** The document is too large for what is free in memory. */
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchException(long heapBytes) {
      super("takes " + heapBytes + " bytes of heap", null, false, false);
    }
  }

  /** An update has failed half-way: what was read so far is in doubt, and read again without it. */
  private static final class DoubtfulException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seq;

    DoubtfulException(long seq) {
      super("seq " + seq, null, false, false);
      this.seq = seq;
    }

    long seq() {
      return seq;
    }
  }
}
