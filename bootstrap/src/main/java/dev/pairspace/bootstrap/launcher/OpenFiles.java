package dev.pairspace.bootstrap.launcher;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many connections the process may hold at once: each is an open file, and so are the
 * database's connections and everything that is read and written.
 */
final class OpenFiles {
  private static final long NEEDED_OTHERWISE = 300;
  private static final long MOST_CONNECTIONS = 16_000;
  private static final long FEWEST_CONNECTIONS = 100;

  private OpenFiles() {}

  /** What the system's limit on open files ({@code ulimit -n}) leaves for connections. */
  static long leftForConnections() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? leftOf(system.getMaxFileDescriptorCount())
        : MOST_CONNECTIONS;
  }

  static long leftOf(long limit) {
    return Math.max(FEWEST_CONNECTIONS, Math.min(MOST_CONNECTIONS, limit - NEEDED_OTHERWISE));
  }
}
