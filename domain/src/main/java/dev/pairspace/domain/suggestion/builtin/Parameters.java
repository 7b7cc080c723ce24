package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads parameter lists as users write them; good enough for a guess, not for a compiler. */
final class Parameters {

  private static final Pattern FIRST_NAME = Pattern.compile("^[*.&]*(\\w+)");
  private static final Pattern LAST_NAME = Pattern.compile("(\\w+)\\s*$");

  private Parameters() {}

  /** Names where they stand before their type or default: {@code a, b: int = 1}. */
  static List<String> namesFirst(String list) {
    return names(list, FIRST_NAME);
  }

  /** Names where they stand behind their type: {@code int a, List<String> b}. */
  static List<String> namesLast(String list) {
    return names(list, LAST_NAME);
  }

  /** Whether the list is not written to its end yet. */
  static boolean isUnfinished(String list) {
    return list.stripTrailing().endsWith(",");
  }

  private static List<String> names(String list, Pattern name) {
    return Stream.of(list.split(","))
        .map(String::strip)
        .map(name::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .toList();
  }
}
