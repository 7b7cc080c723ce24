package dev.pairspace.domain.document;

import dev.pairspace.domain.text.GraphemeClusters;
import dev.pairspace.domain.text.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands between slashes in a file's name: a folder or the file itself. The rules are those of
 * Windows (Microsoft's "Naming Files, Paths, and Namespaces"), which are the narrowest, and the 255
 * bytes of Linux.
 */
final class FileNamePart {

  /** As UTF-8. */
  static final int MAX_BYTES = 255;

  private static final String FORBIDDEN = "\\:*?\"<>|";

  private static final Pattern RESERVED =
      Pattern.compile(
          "(?:CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(?:\\..*)?",
          Pattern.CASE_INSENSITIVE);

  private static final int MAX_EXTENSION = 32;

  private FileNamePart() {}

  /** Why it cannot be one, for users; empty if it can. */
  static Optional<String> flawOf(String part) {
    if (part.isEmpty() || part.equals(".") || part.equals("..")) {
      return Optional.of("must not have an empty part, '.' or '..' between slashes");
    }
    if (isBlank(part.codePointAt(0)) || isBlank(part.codePointBefore(part.length()))) {
      return Optional.of("must not have blanks at the ends of a part");
    }
    if (part.endsWith(".")) {
      return Optional.of("must not have a dot at the end of a part: Windows leaves it out");
    }
    if (part.chars().anyMatch(FileNamePart::isForbidden)) {
      return Optional.of("must not contain any of \\ : * ? \" < > |, which Windows forbids");
    }
    if (RESERVED.matcher(part).matches()) {
      return Optional.of("must not be '" + part + "', which means a device on Windows");
    }
    return GraphemeClusters.bytesOf(part) > MAX_BYTES
        ? Optional.of("must not have more than " + MAX_BYTES + " bytes of UTF-8 in a part")
        : Optional.empty();
  }

  /** The part that comes closest to one that was never checked; empty if nothing is left of it. */
  static Optional<String> cleaned(String part) {
    StringBuilder allowed = new StringBuilder(part.length());
    part.chars().forEach(c -> allowed.append(isForbidden(c) ? '_' : (char) c));
    String trimmed = trimmed(allowed.toString());
    String safe = RESERVED.matcher(trimmed).matches() ? "_" + trimmed : trimmed;
    String fitting = trimmed(with(safe, "", FileName.MAX_LENGTH));
    return Optional.of(fitting).filter(it -> flawOf(it).isEmpty());
  }

  /** The same with a number before its last dot: {@code main (2).py}. */
  static String numbered(String part, int number) {
    return with(part, " (" + number + ")", FileName.MAX_LENGTH);
  }

  /** With something before the last dot; the stem is cut so that it fits. */
  private static String with(String part, String inserted, int maxUnits) {
    int dot = part.lastIndexOf('.');
    int end = dot > 0 && part.length() - dot <= MAX_EXTENSION ? dot : part.length();
    String tail = inserted + part.substring(end);
    String stem =
        GraphemeClusters.cut(
            part.substring(0, end),
            maxUnits - tail.length(),
            MAX_BYTES - GraphemeClusters.bytesOf(tail));
    return PlainText.cleaned(stem, FileName.MAX_LENGTH) + tail;
  }

  private static String trimmed(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && isBlank(part.codePointAt(start))) {
      start++;
    }
    while (start < end && (isBlank(part.codePointBefore(end)) || part.charAt(end - 1) == '.')) {
      end--;
    }
    return part.substring(start, end);
  }

  private static boolean isForbidden(int unit) {
    return FORBIDDEN.indexOf(unit) >= 0;
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
