package dev.pairspace.application.operation;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.Occupancy;
import dev.pairspace.application.port.UpdateLog;
import java.time.Duration;

/** Finds out how much work there is at the moment. Never blocks. */
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
  public record Workload(Occupancy rooms, Unsaved unsaved, Saving saving) {}

  /**
   * @param updates how many wait
   * @param bytes what they hold together
   * @param age how long the oldest has been waiting; zero if none waits
   */
  public record Unsaved(int updates, long bytes, Duration age) {}

  /**
   * @param commits transactions that are durable
   * @param timeInCommits what they took together, failed attempts included
   * @param updates how many updates they made durable
   * @param bytes what those hold together
   * @param failures attempts that failed
   * @param setAside appends that will never be stored
   */
  public record Saving(
      long commits,
      Duration timeInCommits,
      long updates,
      long bytes,
      long failures,
      long setAside) {}

  public Workload handle() {
    var waiting = log.backlog();
    var achieved = log.achievement();
    return new Workload(
        live.occupancy(),
        new Unsaved(waiting.updates(), waiting.bytes(), waiting.age()),
        new Saving(
            achieved.commits(),
            achieved.timeInCommits(),
            achieved.updates(),
            achieved.bytes(),
            achieved.failures(),
            achieved.setAside()));
  }
}
