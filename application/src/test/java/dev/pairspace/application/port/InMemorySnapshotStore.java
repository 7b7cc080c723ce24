package dev.pairspace.application.port;

import dev.pairspace.domain.document.DocumentId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A snapshot store in memory, beside the log whose documents it knows. Safe for concurrent use. */
public final class InMemorySnapshotStore implements SnapshotStore {

  private static final int KEPT = 2;

  private final InMemoryUpdateLog log;
  private final Map<DocumentId, Deque<DocumentSnapshot>> snapshots = new HashMap<>();

  public InMemorySnapshotStore(InMemoryUpdateLog log) {
    this.log = log;
  }

  @Override
  public synchronized Optional<DocumentSnapshot> newestBefore(DocumentId document, long coversSeq) {
    if (log.committed(document).isEmpty()) {
      return Optional.empty();
    }
    return kept(document).stream()
        .filter(snapshot -> snapshot.coversSeq() < coversSeq)
        .reduce((older, newer) -> newer);
  }

  @Override
  public synchronized long bytesToLoad(DocumentId document) {
    var newest = newest(document);
    return newest.map(snapshot -> snapshot.state().sizeInBytes()).orElse(0)
        + log.committed(document).stream()
            .skip(newest.map(DocumentSnapshot::coversSeq).orElse(0L))
            .mapToLong(update -> update.payload().sizeInBytes())
            .sum();
  }

  @Override
  public synchronized void save(DocumentId document, DocumentSnapshot snapshot) {
    int committed = log.committed(document).size();
    if (committed == 0) {
      return;
    }
    if (snapshot.coversSeq() > committed) {
      throw new IllegalArgumentException(
          "snapshot covers " + snapshot.coversSeq() + " of " + committed + " in " + document);
    }
    var kept = snapshots.computeIfAbsent(document, unused -> new ArrayDeque<>());
    if (!kept.isEmpty() && kept.getLast().coversSeq() >= snapshot.coversSeq()) {
      return;
    }
    kept.addLast(snapshot);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
  }

  /** The snapshots that are kept of a document, oldest first. */
  public synchronized List<DocumentSnapshot> kept(DocumentId document) {
    return List.copyOf(snapshots.getOrDefault(document, new ArrayDeque<>()));
  }
}
