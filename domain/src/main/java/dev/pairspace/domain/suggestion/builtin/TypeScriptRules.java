package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.stream.Stream;

/** What TypeScript has beyond JavaScript. */
final class TypeScriptRules {

  private TypeScriptRules() {}

  static List<Rule> all() {
    return Stream.concat(own().stream(), JavaScriptRules.all().stream()).toList();
  }

  private static List<Rule> own() {
    return List.of(
        Rule.of("(?:export )?interface [A-Z]\\w*", 0.7, " {\n\tid: string;\n}"),
        Rule.of("(?:export )?interface [A-Z]\\w* \\{", 0.6, "\n\tid: string;\n}"),
        Rule.of("(?:export )?type [A-Z]\\w*", 0.5, " = {\n\tid: string;\n};"),
        Rule.of("(?:export )?type [A-Z]\\w* = ", 0.5, "{\n\tid: string;\n};"),
        Rule.of("(?:export )?enum [A-Z]\\w*", 0.6, " {\n\tFirst = 'first',\n}"));
  }
}
