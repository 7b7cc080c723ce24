package dev.pairspace.domain.suggestion.builtin;

import dev.pairspace.domain.suggestion.Brackets;
import java.util.List;
import java.util.Optional;

/** Openings that go on alike in every language that writes blocks in braces. */
final class BraceRules {

  private BraceRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.computed("(?:\\} ?else )?if \\((.+)\\)", 0.6, emptyBlock()),
        Rule.computed("(?:\\} ?else )?if \\((.*[\\w)\\]\"'])", 0.4, closedCondition()),
        Rule.computed("while \\((.+)\\)", 0.6, emptyBlock()),
        Rule.computed("while \\((.*[\\w)\\]\"'])", 0.4, closedCondition()),
        Rule.of("\\} ?else", 0.7, " {\n\t\n}"),
        Rule.of("\\} ?else ", 0.7, "{\n\t\n}"),
        Rule.of("\\} ?finally", 0.7, " {\n\t\n}"),
        Rule.of("switch ?", 0.4, "(value) {\n\tdefault:\n\t\tbreak;\n}"),
        Rule.of("switch \\(", 0.4, "value) {\n\tdefault:\n\t\tbreak;\n}"),
        Rule.of("switch \\([^()]+\\)", 0.6, " {\n\tdefault:\n\t\tbreak;\n}"),
        Rule.of("switch \\([^()]+\\) \\{", 0.6, "\n\tdefault:\n\t\tbreak;\n}"));
  }

  private static Rule.Continuation emptyBlock() {
    return (here, match) ->
        Brackets.areClosed(match.group(1)) ? Optional.of(" {\n\t\n}") : Optional.empty();
  }

  private static Rule.Continuation closedCondition() {
    return (here, match) ->
        Brackets.areClosed(match.group(1)) ? Optional.of(") {\n\t\n}") : Optional.empty();
  }
}
