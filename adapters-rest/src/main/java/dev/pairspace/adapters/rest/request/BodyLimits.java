package dev.pairspace.adapters.rest.request;

import dev.pairspace.domain.document.DocumentLimits;
import java.util.regex.Pattern;

/**
 * How many bytes of a body are read, by method and path: the one table of all limits. Where a body
 * carries a file's text it has room for the longest that a room takes, however it is written, so
 * that a text is refused for its length in characters and never for the bytes of its letters.
 */
public final class BodyLimits {

  /** For everything that carries no file. */
  public static final int STANDARD = 64 * 1024;

  /** For one UTF-16 unit, at most, in any character set; UTF-8 takes three, UTF-32 four. */
  private static final int TEXT_BYTES = 4;

  /** Of JSON for one UTF-16 unit, at most: {@code \}{@code uabcd}. */
  private static final int JSON_BYTES = 6;

  private static final Pattern FILE = Pattern.compile("/api/rooms/[^/]+/files(/.*)?");
  private static final Pattern CODE = Pattern.compile("(/api)?/autocomplete");

  private final long textLimit;
  private final long codeLimit;

  public BodyLimits(DocumentLimits limits) {
    textLimit = Math.max(STANDARD, TEXT_BYTES * (limits.hardFileChars() + 1));
    codeLimit = STANDARD + JSON_BYTES * limits.hardFileChars();
  }

  /**
   * @param path within the application, as it is asked for
   */
  long limitOf(String method, String path) {
    if (method.equals("PUT") && FILE.matcher(path).matches()) {
      return textLimit;
    }
    return method.equals("POST") && CODE.matcher(path).matches() ? codeLimit : STANDARD;
  }
}
