package dev.pairspace.bootstrap.wiring;

/** One round of maintenance of rooms and sockets; a failure of one does not stop the other. */
final class MaintenanceTask implements Runnable {
  private static final System.Logger LOGGER = System.getLogger(MaintenanceTask.class.getName());

  private final Runnable rooms;
  private final Runnable sockets;
  private final MaintenanceHeartbeat heartbeat;

  MaintenanceTask(Runnable rooms, Runnable sockets, MaintenanceHeartbeat heartbeat) {
    this.rooms = rooms;
    this.sockets = sockets;
    this.heartbeat = heartbeat;
  }

  /** Never fails: a failure must not end all further ticks. It shows as a missing beat. */
  @Override
  public void run() {
    boolean roomsDone = isDone("rooms", rooms);
    boolean socketsDone = isDone("sockets", sockets);
    if (roomsDone && socketsDone) {
      heartbeat.beat();
    }
  }

  private static boolean isDone(String what, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException | Error e) {
      LOGGER.log(System.Logger.Level.ERROR, "tick.failed of=" + what, e);
      return false;
    }
  }
}
