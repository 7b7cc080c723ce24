package dev.pairspace.domain.document;

import dev.pairspace.domain.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Name of a file as users see it; slashes make folders: {@code src/main.py}. 1 to 255 UTF-16 units
 * in Unicode's form NFC, of which every part could be a file's or a folder's name on every common
 * system. Within a document names are unique, whatever their case.
 */
public record FileName(String value) {

  public static final int MAX_LENGTH = 255;

  /** What stands for a name that cannot be used. */
  static final FileName UNNAMED = new FileName("unnamed.txt");

  /**
   * @throws IllegalArgumentException with what is wrong with the name, for users
   */
  public FileName {
    value = value.length() > MAX_LENGTH ? value : PlainText.composed(value);
    flawOf(value)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException(flaw);
            });
  }

  /** The name that a client sent, if it can be one at all. */
  public static Optional<FileName> parse(String text) {
    return text.length() <= MAX_LENGTH && flawOf(PlainText.composed(text)).isEmpty()
        ? Optional.of(new FileName(text))
        : Optional.empty();
  }

  /**
   * The name that comes closest to one that was never checked: what some system forbids is replaced
   * or left out, what is too long is cut between characters.
   */
  static FileName cleaned(String text) {
    Optional<FileName> asItIs = parse(text);
    if (asItIs.isPresent()) {
      return asItIs.get();
    }
    String line = PlainText.cleaned(text, 2 * MAX_LENGTH);
    List<String> parts = List.of(line.split("/"));
    if (parts.contains(".") || parts.contains("..")) {
      return UNNAMED;
    }
    List<String> usable =
        parts.stream().map(FileNamePart::cleaned).flatMap(Optional::stream).toList();
    return parse(String.join("/", usable))
        .or(() -> usable.stream().reduce((before, last) -> last).flatMap(FileName::parse))
        .orElse(UNNAMED);
  }

  private static Optional<String> flawOf(String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      return Optional.of("must have 1 to " + MAX_LENGTH + " characters, has " + name.length());
    }
    return PlainText.flawOf(name)
        .or(
            () ->
                Stream.of(name.split("/", -1))
                    .map(FileNamePart::flawOf)
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  /** Folders from the outermost on, then the file. */
  List<String> parts() {
    return List.of(value.split("/"));
  }

  /** Whether both name the same file: {@code README.md} and {@code readme.md} do. */
  public boolean matches(FileName other) {
    return key().equals(other.key());
  }

  /** Equal for names that name the same file. */
  public String key() {
    return keyOf(value);
  }

  /** Case is folded as file systems do; going up first makes one of letters with several forms. */
  static String keyOf(String name) {
    return PlainText.composed(name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
