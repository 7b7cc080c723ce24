package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.stream.Collectors;

/** Bodies that look the same in every language with braces and {@code this}. */
final class BraceBodies {

  private BraceBodies() {}

  /** The rest of a constructor that keeps what it is given, from behind its opening brace. */
  static String fields(List<String> names) {
    return names.stream()
        .map(name -> "this." + name + " = " + name + ";")
        .collect(Collectors.joining("\n\t", "\n\t", "\n}"));
  }
}
