package dev.pairspace.liberty;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs the handshake of a socket on threads that may wait, and its frames at once where it can: the
 * container asks the executor of the handshake for the frames too, from a thread of its own that
 * has just read them. As a frame may wait for its room, only so many take a thread of the
 * container; the others are handed over.
 */
final class SocketThreads implements Executor {

  private final Executor forHandshake;
  private final Executor mayWait;
  private final Semaphore atOnce;
  private final AtomicBoolean isOpened = new AtomicBoolean();

  /**
   * @param mayWait for frames when there is no permit
   * @param atOnce a permit for each frame of any socket that a thread of the container may have
   */
  SocketThreads(Executor forHandshake, Executor mayWait, Semaphore atOnce) {
    this.forHandshake = forHandshake;
    this.mayWait = mayWait;
    this.atOnce = atOnce;
  }

  @Override
  public void execute(Runnable task) {
    if (isOpened.compareAndSet(false, true)) {
      forHandshake.execute(task);
    } else if (atOnce.tryAcquire()) {
      try {
        task.run();
      } finally {
        atOnce.release();
      }
    } else {
      handOver(task);
    }
  }

  private void handOver(Runnable frame) {
    try {
      mayWait.execute(frame);
    } catch (RejectedExecutionException e) {
      frame.run();
    }
  }
}
