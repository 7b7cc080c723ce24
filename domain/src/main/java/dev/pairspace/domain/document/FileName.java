package dev.pairspace.domain.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name of a file as people see it; slashes make folders: {@code src/main.py}. 1 to 255 UTF-16
 * units; no control characters, no backslash, no empty, {@code .} or {@code ..} part, no blank at a
 * part's ends. Within a document names are unique, whatever their case.
 */
public record FileName(String value) {

  public static final int MAX_LENGTH = 255;

  private static final Pattern PART =
      Pattern.compile(
          "(?!\\.{1,2}$)[^\\s/\\\\\\p{Cntrl}]([^/\\\\\\p{Cntrl}]*[^\\s/\\\\\\p{Cntrl}])?");

  public FileName {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("file name: '" + value + "'");
    }
  }

  /** The name that a stranger sent, if it can be one at all. */
  public static Optional<FileName> parse(String text) {
    return isWellFormed(text) ? Optional.of(new FileName(text)) : Optional.empty();
  }

  /** Whether both name the same file: {@code README.md} and {@code readme.md} do. */
  public boolean matches(FileName other) {
    return key().equals(other.key());
  }

  /** Equal for names that name the same file. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** The same name with a number before its last dot: {@code main (2).py}. */
  FileName numbered(int number) {
    int dot = value.lastIndexOf('.');
    int end = dot > value.lastIndexOf('/') + 1 ? dot : value.length();
    String suffix = " (" + number + ")" + value.substring(end);
    String stem = value.substring(0, Math.min(end, MAX_LENGTH - suffix.length()));
    return parse(stem + suffix).orElseGet(() -> new FileName("unnamed (" + number + ").txt"));
  }

  private static boolean isWellFormed(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    for (String part : text.split("/", -1)) {
      if (!PART.matcher(part).matches()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return value;
  }
}
