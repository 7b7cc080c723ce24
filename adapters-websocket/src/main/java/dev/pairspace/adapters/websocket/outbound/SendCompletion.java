package dev.pairspace.adapters.websocket.outbound;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The two ends of a send: the call's return and the callback of the frame's delivery. Whichever
 * comes last has to go on, so that a container that calls back at once does not nest calls.
 */
final class SendCompletion {
  private final AtomicBoolean half = new AtomicBoolean();

  /**
   * To be called once at each end.
   *
   * @return whether the other end has been reached before
   */
  boolean reachEnd() {
    return !half.compareAndSet(false, true);
  }
}
