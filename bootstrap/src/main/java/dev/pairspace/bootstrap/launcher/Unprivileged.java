package dev.pairspace.bootstrap.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs that refuse to run as root, as PostgreSQL does.
 *
 * <p>Root's programs get a user namespace of their own, in which they are the user {@code nobody}.
 * Files keep their owner, so a data folder below root's home stays reachable.
 */
public final class Unprivileged {
  private static final long SECONDS_FOR_A_PROGRAM = 120;
  private static final List<String> OWN_NAMESPACE = List.of("unshare", "--user");

  private Unprivileged() {}

  /**
   * Runs a program to its end.
   *
   * @param output where its output goes
   * @return its exit code
   */
  public static int run(ProcessBuilder.Redirect output, List<String> command)
      throws IOException, InterruptedException {
    var whole = new ArrayList<String>();
    if (isRoot()) {
      whole.addAll(OWN_NAMESPACE);
    }
    whole.addAll(command);
    var process =
        new ProcessBuilder(whole)
            .redirectErrorStream(true)
            .redirectOutput(output)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .start();
    try {
      if (!process.waitFor(SECONDS_FOR_A_PROGRAM, TimeUnit.SECONDS)) {
        throw new IOException(command.get(0) + " did not end within its time");
      }
    } finally {
      process.destroyForcibly();
    }
    return process.exitValue();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
