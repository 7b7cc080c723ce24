package dev.pairspace.domain.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/**
 * Text on one line that users read: names and titles. In Unicode's form NFC, so that what looks the
 * same is the same. Any script and any emoji may be in it, also characters that are newer than this
 * program; not what turns other text around, hides itself, or ends the line.
 */
public final class PlainText {

  /** Units in which a character of NFC can have been sent, at most. */
  private static final int MAX_DECOMPOSED = 4;

  private PlainText() {}

  /**
   * A name or title as it is kept: in NFC, without blanks around it.
   *
   * @param maxLength UTF-16 units
   * @throws IllegalArgumentException with what is wrong with it, for users
   */
  public static String line(String text, int maxLength) {
    String line = text.length() > MAX_DECOMPOSED * maxLength ? text : composed(text.strip());
    if (line.isEmpty() || line.length() > maxLength) {
      throw new IllegalArgumentException(
          "must have 1 to " + maxLength + " characters, has " + line.length());
    }
    flawOf(line)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException(flaw);
            });
    return line;
  }

  /**
   * Text of several lines as it is kept: lines end with LF, control characters but tabs and halves
   * of surrogate pairs are left out, and so are blanks around it.
   *
   * @return empty if nothing of it can be seen
   */
  public static String lines(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(
            codePoint -> codePoint == '\n' || codePoint == '\t' || !CodePoints.isControl(codePoint))
        .forEach(kept::appendCodePoint);
    String lines = kept.toString().strip();
    boolean isSeen =
        lines.codePoints().anyMatch(it -> !CodePoints.isControl(it) && CodePoints.isSeen(it));
    return isSeen ? lines : "";
  }

  /** The text in form NFC. */
  public static String composed(String text) {
    return Normalizer.isNormalized(text, Form.NFC) ? text : Normalizer.normalize(text, Form.NFC);
  }

  /** What in a text no name may have, for users; empty if there is nothing. */
  public static Optional<String> flawOf(String text) {
    if (text.codePoints().anyMatch(CodePoints::breaksLines)) {
      return Optional.of("must not contain line breaks or control characters");
    }
    if (text.codePoints().noneMatch(CodePoints::isSeen)) {
      return Optional.of("must contain something that can be seen");
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isHidden(text, i)) {
        return Optional.of(
            CodePoints.isJoiner(text.codePointAt(i))
                ? "must not contain an invisible joiner where it joins nothing"
                : "must not contain characters that are invisible or turn text around");
      }
    }
    return Optional.empty();
  }

  /**
   * What is left of a client's text that was never checked: in NFC, without what no name may have,
   * cut between characters.
   *
   * @param maxLength UTF-16 units
   * @return empty if nothing is left
   */
  public static String cleaned(String text, int maxLength) {
    String start = GraphemeClusters.cut(text, MAX_DECOMPOSED * maxLength);
    StringBuilder kept = new StringBuilder(start.length());
    for (int i = 0; i < start.length(); i += Character.charCount(start.codePointAt(i))) {
      int codePoint = start.codePointAt(i);
      if (CodePoints.breaksLines(codePoint)) {
        kept.append(' ');
      } else if (!isHidden(start, i)) {
        kept.appendCodePoint(codePoint);
      }
    }
    String line = GraphemeClusters.cut(composed(kept.toString().strip()), maxLength).strip();
    return flawOf(line).isEmpty() ? line : "";
  }

  /** Whether the code point there cannot be seen and does nothing for those around it. */
  private static boolean isHidden(String text, int index) {
    int codePoint = text.codePointAt(index);
    if (CodePoints.isJoiner(codePoint)) {
      return !joins(text, index);
    }
    return CodePoints.isTag(codePoint) ? !tagsFlag(text, index) : CodePoints.isHidden(codePoint);
  }

  /** Joiners shape emoji and several scripts; Latin letters look the same with and without. */
  private static boolean joins(String text, int index) {
    if (index == 0 || index + 1 == text.length()) {
      return false;
    }
    int before = text.codePointBefore(index);
    int after = text.codePointAt(index + 1);
    return CodePoints.canBeJoined(before) && CodePoints.canBeJoined(after);
  }

  /** Tags spell the region of a flag: behind a black flag, up to the tag that ends them. */
  private static boolean tagsFlag(String text, int index) {
    int start = index;
    while (start > 0 && CodePoints.isTag(text.codePointBefore(start))) {
      start -= 2;
    }
    int end = index;
    while (end < text.length() && CodePoints.isTag(text.codePointAt(end))) {
      end += 2;
    }
    return start > 0
        && text.codePointBefore(start) == CodePoints.BLACK_FLAG
        && text.codePointBefore(end) == CodePoints.LAST_TAG
        && end - start <= 2 * CodePoints.MAX_TAGS;
  }
}
