package dev.pairspace.adapters.rest.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A resource of which there is only so much at once, and of which no sender may have more than its
 * share, nor more than what is still free: the more is in use, the less those may have who have
 * most of it. So a few senders cannot take everything, however much each of them wants; <i>k</i> of
 * them leave at least one part in <i>k</i> + 1. The rule is that of dynamic thresholds (Choudhury
 * and Hahne, 1998) for the buffers of a switch. A request that comes too late is refused at once
 * and never waits. Safe for threads.
 */
public final class FairShare {

  private final long total;
  private final long perSender;
  private final Map<String, Long> taken = new HashMap<>();
  private long inUse;

  /**
   * @param total how much there is; at least 1
   * @param perSender how much of it one sender may have; at least 1, at most {@code total}
   */
  public FairShare(long total, long perSender) {
    if (perSender < 1 || perSender > total) {
      throw new IllegalArgumentException("share: " + perSender + " of " + total);
    }
    this.total = total;
    this.perSender = perSender;
  }

  /** The outcome of a request for a share. */
  sealed interface Outcome {
    record Taken(Share share) implements Outcome {}

    /** The sender has its share already, or as much as is left for all the others. */
    record SenderHasEnough() implements Outcome {}

    /** There is nothing left for any sender. */
    record NothingLeft() implements Outcome {}
  }

  /**
   * @param wanted more than a sender's whole share counts as that share: then the sender holds
   *     nothing else, and leaves the others theirs
   */
  synchronized Outcome take(String sender, long wanted) {
    long amount = Math.min(wanted, perSender);
    long has = taken.getOrDefault(sender, 0L);
    long free = total - inUse;
    if (has + amount > perSender || (has > 0 && has + amount > free)) {
      return new Outcome.SenderHasEnough();
    }
    if (amount > free) {
      return new Outcome.NothingLeft();
    }
    taken.put(sender, has + amount);
    inUse += amount;
    return new Outcome.Taken(new Share(sender, amount));
  }

  private synchronized void giveBack(String sender, long amount) {
    taken.computeIfPresent(
        sender, (known, has) -> Optional.of(has - amount).filter(rest -> rest > 0).orElse(null));
    inUse -= amount;
  }

  /** How much is in use now. */
  synchronized long inUse() {
    return inUse;
  }

  /** What a sender has until it is given back. */
  final class Share {
    private final String sender;
    private final long amount;
    private final AtomicBoolean isOver = new AtomicBoolean();

    private Share(String sender, long amount) {
      this.sender = sender;
      this.amount = amount;
    }

    /** Gives it back; does nothing if that was done. */
    void close() {
      if (isOver.compareAndSet(false, true)) {
        giveBack(sender, amount);
      }
    }
  }
}
