package dev.pairspace.adapters.websocket.outbound;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The two ends of a send: the call's return and the news of the frame's arrival. Whichever comes
 * last has to go on, so that a container that tells at once does not pile up calls.
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
