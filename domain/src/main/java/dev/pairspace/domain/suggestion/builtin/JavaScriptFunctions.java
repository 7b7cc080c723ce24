package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Heads of JavaScript's and TypeScript's functions, their bodies and comments. */
final class JavaScriptFunctions {

  private static final KnownFunctions KNOWN = KnownFunctions.ofJavaScript();

  private static final String PREFIX = "(?:export )?(?:default )?(?:async )?";

  private static final String TYPE = "(?:: ?[\\w<>\\[\\]| ]+)?";

  private static final Pattern HEAD =
      Pattern.compile(PREFIX + "function (\\w+)\\(([^()]*)\\)" + TYPE + " ?\\{?");

  private JavaScriptFunctions() {}

  static List<Rule> rules() {
    String name = PREFIX + "function (\\w+)";
    String arrow = "(?:export )?const (\\w+) = (?:async )?";
    return List.of(
        Rule.of(PREFIX + "function ", 0.4, "main() {\n\t\n}"),
        Rule.computed(name, 0.6, (here, m) -> body(m, "", "() {")),
        Rule.computed(name + "\\(([^()]*)", 0.7, JavaScriptFunctions::headEnd),
        Rule.computed(name + "\\(([^()]*)\\)" + TYPE, 0.8, (here, m) -> body(m, m.group(2), " {")),
        Rule.computed(
            name + "\\(([^()]*)\\)" + TYPE + " ?\\{", 0.7, (here, m) -> body(m, m.group(2), "")),
        Rule.computed(arrow + "\\(([^()]*)\\)", 0.7, (here, m) -> arrow(m, " => ")),
        Rule.computed(arrow + "\\(([^()]*)\\) =>", 0.8, (here, m) -> arrow(m, " ")),
        Rule.computed(arrow + "\\(([^()]*)\\) => ", 0.8, (here, m) -> arrow(m, "")),
        Rule.computed("constructor\\(([^()]*)\\)", 0.8, (here, m) -> constructor(m, " {")),
        Rule.computed("constructor\\(([^()]*)\\) \\{", 0.8, (here, m) -> constructor(m, "")),
        Rule.computed("", 0.6, JavaScriptFunctions::wholeBody),
        Rule.ofProse("/\\*\\*", 0.4, (here, m) -> Optional.of("\n * \n */")));
  }

  private static Optional<String> headEnd(Opening here, MatchResult match) {
    return Parameters.isUnfinished(match.group(2))
        ? Optional.empty()
        : body(match, match.group(2), ") {");
  }

  private static Optional<String> body(MatchResult head, String parameters, String missing) {
    return Optional.of(missing + "\n\t" + statement(head.group(1), parameters) + "\n}");
  }

  private static String statement(String name, String parameters) {
    if (name.equals("main")) {
      return "console.log('Hello, world!');";
    }
    return expression(name, parameters).map(result -> "return " + result + ";").orElse("");
  }

  private static Optional<String> expression(String name, String parameters) {
    return KNOWN.expressionOf(name, Parameters.namesFirst(parameters));
  }

  private static Optional<String> arrow(MatchResult head, String missing) {
    String body = expression(head.group(1), head.group(2)).map(it -> it + ";").orElse("{\n\t\n};");
    return Optional.of(missing + body);
  }

  private static Optional<String> constructor(MatchResult head, String missing) {
    List<String> fields = Parameters.namesFirst(head.group(1));
    return fields.isEmpty() ? Optional.empty() : Optional.of(missing + BraceBodies.fields(fields));
  }

  /** On the empty line below the head of a function whose name says what it returns. */
  private static Optional<String> wholeBody(Opening here, MatchResult match) {
    return here.blockHead().equals(here.previousLine())
        ? returned(here, match).filter(result -> isKnown(here)).map(it -> "return " + it)
        : Optional.empty();
  }

  private static boolean isKnown(Opening here) {
    Matcher head = HEAD.matcher(here.blockHead());
    return head.matches() && expression(head.group(1), head.group(2)).isPresent();
  }

  /** What a function gives back: what its name says, else what it has worked out last. */
  static Optional<String> returned(Opening here, MatchResult match) {
    Matcher head = HEAD.matcher(here.blockHead());
    Optional<String> known =
        head.matches() ? expression(head.group(1), head.group(2)) : Optional.empty();
    Optional<String> value =
        here.indent().isEmpty() ? Optional.empty() : known.or(here::lastAssigned);
    return value.map(it -> it + ";");
  }
}
