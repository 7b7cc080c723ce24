package dev.pairspace.application.operation;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.Occupancy;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.application.port.UpdateLog.Achievement;
import dev.pairspace.application.port.UpdateLog.Backlog;

/** Finds out how much there is to do at the moment. Never blocks. */
public final class ReadWorkload {

  private final LiveRooms live;
  private final UpdateLog log;

  public ReadWorkload(LiveRooms live, UpdateLog log) {
    this.live = live;
    this.log = log;
  }

  /**
   * @param rooms what is in memory
   * @param unsaved what waits for its commit
   * @param saving what was committed since the start
   */
  public record Workload(Occupancy rooms, Backlog unsaved, Achievement saving) {}

  public Workload handle() {
    return new Workload(live.occupancy(), log.backlog(), log.achievement());
  }
}
