package dev.pairspace.domain.suggestion.builtin;

import java.util.Locale;
import java.util.stream.Stream;

/** As much English as it takes to get from names to words. */
final class Nouns {

  private Nouns() {}

  /** Names that one would give several of these. */
  static Stream<String> pluralsOf(String one) {
    boolean endsInY = one.length() > 1 && one.endsWith("y");
    String y = endsInY ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    return Stream.of(y, one + "s", one + "es", one + "_list", one + "List");
  }

  /** What to call one of several; the name itself if it does not look like several. */
  static String singularOf(String many) {
    if (many.length() < 4 || many.endsWith("ss") || !many.endsWith("s")) {
      return many;
    }
    return many.endsWith("ies")
        ? many.substring(0, many.length() - 3) + "y"
        : many.substring(0, many.length() - 1);
  }

  /** A sentence that says what a name says: {@code load_users} and {@code loadUsers} load users. */
  static String sentenceOf(String name) {
    String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').strip();
    if (words.isEmpty()) {
      return "";
    }
    String lower = words.toLowerCase(Locale.ROOT);
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1) + ".";
  }
}
