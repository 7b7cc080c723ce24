package dev.pairspace.application.live.saving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Takes a room's snapshots at the ends of its turns: those that are due, and those that a caller
 * waits for. Confined to the room's turn.
 */
public final class DueSnapshots {
  private final List<CompletableFuture<Void>> wanted = new ArrayList<>();
  private final List<CompletableFuture<Void>> underWay = new ArrayList<>();

  /**
   * Requests a snapshot, which is taken if it is worth it.
   *
   * @param ended completed when it is kept, has failed or is not worth it
   */
  public void want(CompletableFuture<Void> ended) {
    wanted.add(ended);
  }

  public void takeIfDue(RoomSaving saving, Instant now) {
    if (saving.isSnapshotDue(now)) {
      saving.takeSnapshot(now, () -> {});
    }
    if (wanted.isEmpty()) {
      return;
    }
    underWay.addAll(wanted);
    wanted.clear();
    if (saving.isSnapshotWorthIt()) {
      saving.takeSnapshot(now, () -> complete(underWay));
    } else {
      complete(underWay);
    }
  }

  /** The room takes no snapshots any more. */
  public void giveUp() {
    complete(wanted);
    complete(underWay);
  }

  private static void complete(List<CompletableFuture<Void>> waiting) {
    List<CompletableFuture<Void>> all = List.copyOf(waiting);
    waiting.clear();
    all.forEach(ended -> ended.complete(null));
  }
}
