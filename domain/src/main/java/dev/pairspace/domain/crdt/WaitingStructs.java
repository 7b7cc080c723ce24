package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What has come before something it depends on: structs, kept as the messages brought them and
 * looked at again only when a unit that they miss has come; and deletions of unknown units.
 */
final class WaitingStructs {

  private record Sleeper(int missingClock, WaitingPiece piece) {}

  /** By content, so that a message that comes again waits once. */
  private final Map<Update, WaitingPiece> pieces = new LinkedHashMap<>();

  private final Map<Long, PriorityQueue<Sleeper>> byMissingClient = new HashMap<>();
  private long bytes;

  private final IdSet deletions = new IdSet();

  boolean isEmpty() {
    return pieces.isEmpty() && deletions.isEmpty();
  }

  /** Bytes of memory, roughly, that waiting things take. */
  long sizeInBytes() {
    return bytes + 8L * deletions.rangeCount();
  }

  void add(WaitingPiece piece) {
    if (pieces.putIfAbsent(piece.structs, piece) == null) {
      bytes += piece.structs.sizeInBytes();
      for (int i = 0; i < piece.missingCount(); i++) {
        byMissingClient
            .computeIfAbsent(
                piece.missingClient(i),
                c -> new PriorityQueue<>((a, b) -> Integer.compare(a.missingClock, b.missingClock)))
            .add(new Sleeper(piece.missingClock(i), piece));
      }
    }
  }

  void addDeletion(long client, int clock, int length) {
    deletions.add(client, clock, length);
  }

  /** Takes out the pieces of which a missing unit has come. */
  List<Update> takeReady(List<ClientStructs> changed) {
    List<Update> ready = new ArrayList<>();
    if (pieces.isEmpty()) {
      return ready;
    }
    for (ClientStructs client : changed) {
      PriorityQueue<Sleeper> sleepers = byMissingClient.get(client.id);
      while (sleepers != null
          && !sleepers.isEmpty()
          && sleepers.peek().missingClock < client.nextClock) {
        WaitingPiece piece = sleepers.remove().piece;
        if (pieces.remove(piece.structs, piece)) {
          bytes -= piece.structs.sizeInBytes();
          ready.add(piece.structs);
        }
      }
      if (sleepers != null && sleepers.isEmpty()) {
        byMissingClient.remove(client.id);
      }
    }
    return ready;
  }

  /** Takes out the deletions of a client's units; those still unknown must be added again. */
  IntRanges takeDeletions(long client) {
    return deletions.remove(client);
  }

  /** Everything that waits and is unknown still, as updates. */
  List<Update> toUpdates() {
    List<Update> updates = new ArrayList<>(pieces.keySet());
    if (!deletions.isEmpty()) {
      updates.add(new UpdateAssembler(false).finish(deletions));
    }
    return updates;
  }
}
