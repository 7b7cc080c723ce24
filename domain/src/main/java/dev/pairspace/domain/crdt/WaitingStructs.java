package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What has come before something it depends on: structs, kept as the messages brought them and
 * looked at again only when the unit that they miss has come; and deletions of unknown units.
 */
final class WaitingStructs {

  /** By content, so that a message that comes again waits once. */
  private final Map<Update, WaitingPiece> pieces = new LinkedHashMap<>();

  private final Map<Long, PriorityQueue<WaitingPiece>> byMissingClient = new HashMap<>();
  private long bytes;

  private final IdSet deletions = new IdSet();

  boolean isEmpty() {
    return pieces.isEmpty() && deletions.isEmpty();
  }

  boolean hasDeletions() {
    return !deletions.isEmpty();
  }

  /** Bytes of memory, roughly, that waiting things take. */
  long sizeInBytes() {
    return bytes + 8L * deletions.rangeCount();
  }

  void add(WaitingPiece piece) {
    if (pieces.putIfAbsent(piece.structs(), piece) == null) {
      bytes += piece.sizeInBytes();
      byMissingClient.computeIfAbsent(piece.missingClient(), c -> byMissingClock()).add(piece);
    }
  }

  private static PriorityQueue<WaitingPiece> byMissingClock() {
    return new PriorityQueue<>(Comparator.comparingInt(WaitingPiece::missingClock));
  }

  void addDeletion(long client, int clock, int length) {
    deletions.add(client, clock, length);
  }

  /** Takes out the structs that waited for units of the client that are known by now. */
  List<Update> takeReady(ClientStructs client) {
    PriorityQueue<WaitingPiece> sleepers = byMissingClient.get(client.id);
    if (sleepers == null || sleepers.peek().missingClock() >= client.nextClock) {
      return List.of();
    }
    List<Update> ready = new ArrayList<>();
    while (!sleepers.isEmpty() && sleepers.peek().missingClock() < client.nextClock) {
      WaitingPiece piece = sleepers.remove();
      pieces.remove(piece.structs());
      bytes -= piece.sizeInBytes();
      ready.add(piece.structs());
    }
    if (sleepers.isEmpty()) {
      byMissingClient.remove(client.id);
    }
    return ready;
  }

  /** Takes out the deletions of a client's units; those still unknown must be added again. */
  IntRanges takeDeletions(long client) {
    return deletions.remove(client);
  }

  /** Everything that waits, as updates. */
  List<Update> toUpdates() {
    List<Update> updates = new ArrayList<>(pieces.keySet());
    if (!deletions.isEmpty()) {
      updates.add(new UpdateAssembler(false).finish(deletions));
    }
    return updates;
  }
}
