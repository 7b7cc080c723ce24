package dev.pairspace.domain.crdt.hostile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** How much memory something takes, garbage included: what a hostile number would drive up. */
final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /**
   * Fails if an action allocates more than it may on this thread. The first use of a class costs
   * much, so what seems too much is measured once more.
   *
   * @param fresh gives an action that does it as if for the first time
   */
  static void check(long allowedBytes, Supplier<Runnable> fresh) {
    if (measure(fresh.get()) > allowedBytes) {
      long used = measure(fresh.get());
      if (used > allowedBytes) {
        throw new AssertionError(used + " bytes allocated, allowed are " + allowedBytes);
      }
    }
  }

  private static long measure(Runnable action) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    action.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
