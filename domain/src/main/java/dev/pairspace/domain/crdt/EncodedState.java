package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a replica says of itself, to peers and to the store: its state vector, its whole state, and
 * what of it a peer lacks. The first two are kept until the next change.
 */
final class EncodedState {

  private final StructStore store;
  private final Transaction transaction;
  private final WaitingStructs waiting;
  private final EmptyEnds emptyEnds;
  private final UpdateWriter writer;

  private StateVector vector;
  private Update whole;
  private long sizeAtLastEncoding;
  private long bytesSince;

  EncodedState(
      StructStore store, Transaction transaction, WaitingStructs waiting, EmptyEnds emptyEnds) {
    this.store = store;
    this.transaction = transaction;
    this.waiting = waiting;
    this.emptyEnds = emptyEnds;
    this.writer = new UpdateWriter(store);
  }

  /** Forgets what is cached of the state; {@code bytes} is about what it grew by. */
  void changed(int bytes) {
    vector = null;
    whole = null;
    bytesSince += bytes;
  }

  /** Frees memory that the next request for the state takes again. */
  void forget() {
    vector = null;
    whole = null;
  }

  StateVector vector() {
    if (vector == null || !transaction.changed().isEmpty()) {
      Map<Long, Integer> clocks = new HashMap<>();
      for (ClientStructs client : store.clients.descending()) {
        clocks.put(client.id, client.nextClock);
      }
      vector = StateVector.of(clocks);
    }
    return vector;
  }

  Update whole() {
    if (!transaction.changed().isEmpty()) {
      return write(StateVector.EMPTY);
    }
    if (whole == null) {
      whole = write(StateVector.EMPTY);
      sizeAtLastEncoding = whole.sizeInBytes();
      bytesSince = 0;
    }
    return whole;
  }

  /** Everything that a peer with {@code known} lacks, with all deletions and what waits. */
  Update diff(StateVector known) {
    return knowsNothing(known) ? whole() : write(known);
  }

  /** Whether a peer knows no units of any client that we have units of. */
  private boolean knowsNothing(StateVector known) {
    return known.clients().stream()
        .noneMatch(client -> store.clients.find(client) != null || waiting.isWaiting(client));
  }

  private Update write(StateVector known) {
    Update integrated = writer.state(known);
    writer.release();
    List<Update> parts = new ArrayList<>(emptyEnds.beyond(known));
    if (waiting.isEmpty() && parts.isEmpty()) {
      return integrated;
    }
    parts.add(integrated);
    for (Update waits : waiting.toUpdates()) {
      Update unknownHere = UpdateDiff.diff(waits, vector());
      parts.add(UpdateDiff.diff(unknownHere, known));
    }
    return UpdateMerge.merge(parts);
  }

  /** Bytes on the heap that is kept of it. */
  long heapBytes() {
    long bytes = writer.heapBytes();
    bytes += whole == null ? 0 : whole.sizeInBytes();
    return vector == null ? bytes : bytes + (long) HeapSize.TREE_ENTRY * store.clients.size();
  }

  /** All deletions. */
  IdSet deleteSet() {
    return writer.deleteSet();
  }

  /** Bytes of the whole state: exact after it was written, about so many after changes since. */
  long sizeInBytes() {
    return whole != null ? whole.sizeInBytes() : sizeAtLastEncoding + bytesSince;
  }
}
