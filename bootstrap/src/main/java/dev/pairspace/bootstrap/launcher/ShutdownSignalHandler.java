package dev.pairspace.bootstrap.launcher;

import dev.pairspace.bootstrap.handover.StopSignals;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The last step of stopping: ends everything that runs and then the process.
 *
 * <p>The application intercepts the same signals later and hence is asked first: it says goodbye to
 * its clients and passes the signal on to here.
 */
final class ShutdownSignalHandler {
  private ShutdownSignalHandler() {}

  /**
   * Runs the stop once, at the first signal, and ends the process with its answer.
   *
   * @param stop ends everything that runs
   */
  static void onSignal(Callable<ExitCode> stop) {
    var isStopping = new AtomicBoolean();
    // the signal may arrive on a thread of the application, whose group is interrupted when it ends
    var group = Thread.currentThread().getThreadGroup();
    StopSignals.intercept(
        previous -> {
          if (isStopping.compareAndSet(false, true)) {
            new Thread(group, () -> end(stop), "shutdown").start();
          }
        });
  }

  private static void end(Callable<ExitCode> stop) {
    var code = ExitCode.NOT_ALL_COMMITTED;
    try {
      code = stop.call();
    } catch (Exception e) {
      System.getLogger(ShutdownSignalHandler.class.getName())
          .log(System.Logger.Level.ERROR, "stop.failed", e);
    } finally {
      Runtime.getRuntime().halt(code.value());
    }
  }
}
