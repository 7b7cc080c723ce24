package dev.pairspace.bootstrap.launcher;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What the operator sees: the launcher's sentences and the application's own log. What the
 * framework prints goes to a file.
 */
final class Console {
  private static final int LONGEST_FILE = 1024 * 1024;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final PrintStream out;

  /** Only held: the log manager itself forgets loggers that nothing refers to. */
  private Logger application;

  private Console(PrintStream out) {
    this.out = out;
  }

  /** The process' own output, before it is redirected. */
  static Console ofProcess() {
    return new Console(System.out);
  }

  void say(String sentence) {
    out.println(sentence);
    out.flush();
  }

  /**
   * Sends what the framework prints by itself to a file, and no more than a megabyte of it: as soon
   * as the framework's own log runs, everything is in there.
   */
  static void keepFrameworkOut(Path file) throws IOException {
    var stream =
        new PrintStream(
            new Bounded(new BufferedOutputStream(Files.newOutputStream(file))),
            true,
            Charset.defaultCharset());
    System.setOut(stream);
    System.setErr(stream);
  }

  /**
   * From now on the application's own log is seen here as well. Not before the framework runs: it
   * brings a log manager of its own, which must be the first.
   *
   * @param level error, warning, info or debug
   */
  void showApplicationLog(String level) {
    var handler = new ApplicationLog();
    handler.setFormatter(new SimpleFormatter());
    handler.setLevel(levelOf(level));
    application = Logger.getLogger("dev.pairspace");
    application.addHandler(handler);
  }

  private static Level levelOf(String name) {
    return switch (name) {
      case "error" -> Level.SEVERE;
      case "warning" -> Level.WARNING;
      case "debug" -> Level.FINE;
      default -> Level.INFO;
    };
  }

  private final class ApplicationLog extends Handler {
    @Override
    public void publish(LogRecord entry) {
      if (isLoggable(entry)) {
        var time = LocalDateTime.ofInstant(entry.getInstant(), ZoneId.systemDefault());
        var thrown = entry.getThrown() == null ? "" : " (" + entry.getThrown() + ")";
        say(
            "%s %s %s%s"
                .formatted(
                    TIME.format(time),
                    entry.getLevel().getName(),
                    getFormatter().formatMessage(entry),
                    thrown));
      }
    }

    @Override
    public void flush() {
      out.flush();
    }

    @Override
    public void close() {
      flush();
    }
  }

  /** Discards what is beyond the limit. */
  private static final class Bounded extends FilterOutputStream {
    private int written;

    private Bounded(OutputStream file) {
      super(file);
    }

    @Override
    public synchronized void write(int octet) throws IOException {
      if (written < LONGEST_FILE) {
        written++;
        out.write(octet);
      }
    }
  }
}
