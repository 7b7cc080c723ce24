package dev.pairspace.application.operation;

import dev.pairspace.application.live.LiveRooms;
import java.util.concurrent.CompletableFuture;

/** The server stops: rooms that would be slow to load keep a snapshot. */
public final class KeepSnapshots {
  private final LiveRooms live;

  public KeepSnapshots(LiveRooms live) {
    this.live = live;
  }

  /**
   * @return completes when all are kept, or cannot be; to be waited for with a deadline, since what
   *     waits for its commit is waited for
   */
  public CompletableFuture<Void> handle() {
    return live.keepSnapshots();
  }
}
