package dev.pairspace.domain.suggestion.builtin;

import dev.pairspace.domain.suggestion.Brackets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** How common openings of Python go on. */
final class PythonRules {

  private static final String MAIN_GUARD = "if __name__ == \"__main__\":\n\tmain()";

  private PythonRules() {}

  static List<Rule> all() {
    return Stream.of(
            PythonFunctions.rules(),
            loops(),
            conditions(),
            classes(),
            PythonImports.rules(),
            errors(),
            statements(),
            List.of(KnownWords.rule()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Rule> loops() {
    return List.of(
        Rule.computed("for ", 0.5, PythonRules::loopHead),
        Rule.computed("for (\\w+) ?", 0.4, PythonRules::loopSource),
        Rule.computed("for (\\w+) in ", 0.7, PythonRules::iterable),
        Rule.computed("for (\\w+) in range\\(", 0.7, PythonRules::range),
        Rule.computed(
            "for (\\w+) in ([\\w.]+\\(.*\\)|[\\w.]{2,}|.*\\])", 0.7, PythonRules::loopBody),
        Rule.of("for (\\w+) in (.+):", 0.6, "\n\tprint($1)"),
        Rule.computed("while (.*[^:\\s])", 0.5, block("pass")),
        Rule.of("while .+:", 0.3, "\n\tpass"));
  }

  private static Optional<String> loopHead(Opening here, MatchResult match) {
    return Optional.of(
        here.someCollection()
            .map(many -> head(Nouns.singularOf(many), " in " + many))
            .orElse(head("i", " in range(10)")));
  }

  private static String head(String variable, String source) {
    return variable + source + ":\n\tprint(" + variable + ")";
  }

  private static Optional<String> loopSource(Opening here, MatchResult match) {
    String gap = here.line().endsWith(" ") ? "" : " ";
    return iterable(here, match).map(source -> gap + "in " + source);
  }

  private static Optional<String> iterable(Opening here, MatchResult match) {
    String variable = match.group(1);
    String body = ":\n\tprint(" + variable + ")";
    if (variable.length() == 1 || variable.equals("index") || variable.equals("_")) {
      return Optional.of(
          here.someCollection().map(many -> "range(len(" + many + "))").orElse("range(10)") + body);
    }
    return Optional.of(here.pluralOf(variable).orElse(variable + "s") + body);
  }

  private static Optional<String> range(Opening here, MatchResult match) {
    String end = here.someCollection().map(many -> "len(" + many + ")").orElse("10");
    return Optional.of(end + "):\n\tprint(" + match.group(1) + ")");
  }

  private static Optional<String> loopBody(Opening here, MatchResult match) {
    boolean complete =
        Brackets.areClosed(match.group(2))
            && (match.group(2).endsWith(")")
                || match.group(2).endsWith("]")
                || here.mentions(match.group(2)));
    return complete ? Optional.of(":\n\tprint(" + match.group(1) + ")") : Optional.empty();
  }

  private static List<Rule> conditions() {
    return List.of(
        Rule.computed("if ", 0.5, PythonRules::mainGuard),
        Rule.computed("if _.*", 0.9, (here, match) -> restOfMainGuard(here)),
        Rule.of("if __name__ == (?:\"__main__\"|'__main__')", 0.95, ":\n\tmain()"),
        Rule.of("if __name__ == (?:\"__main__\"|'__main__'):", 0.9, "\n\tmain()"),
        Rule.computed("(?:el)?if (?!__)(.*[^:\\s])", 0.5, block("pass")),
        Rule.of("else", 0.8, ":\n\tpass"),
        Rule.of("(?:else|(?:el)?if (?!__).+):", 0.3, "\n\tpass"));
  }

  private static Optional<String> mainGuard(Opening here, MatchResult match) {
    boolean atTop = here.indent().isEmpty();
    return atTop && here.mentions("main")
        ? Optional.of(MAIN_GUARD.substring("if ".length()))
        : Optional.empty();
  }

  private static Optional<String> restOfMainGuard(Opening here) {
    return MAIN_GUARD.startsWith(here.line())
        ? Optional.of(MAIN_GUARD.substring(here.line().length()))
        : Optional.empty();
  }

  private static Rule.Continuation block(String body) {
    return (here, match) ->
        Brackets.areClosed(match.group(1)) && !endsOpen(match.group(1))
            ? Optional.of(":\n\t" + body)
            : Optional.empty();
  }

  /** Whether something must follow before the colon can. */
  private static boolean endsOpen(String expression) {
    return expression.matches(".*([=<>+*/%&|,.-]|\\b(and|or|not|in|is))");
  }

  private static List<Rule> classes() {
    return List.of(
        Rule.of("class (\\w+(?:Error|Exception))", 0.8, "(Exception):\n\tpass"),
        Rule.of(
            "class (?!\\w+(?:Error|Exception)$)[A-Z]\\w+",
            0.7,
            ":\n\tdef __init__(self):\n\t\tpass"),
        Rule.of("class [A-Z]\\w*\\([\\w., ]*\\)", 0.7, ":\n\tpass"),
        Rule.of("class [A-Z]\\w*:", 0.7, "\n\tdef __init__(self):\n\t\tpass"),
        Rule.of("@data", 0.8, "class"),
        Rule.of("@prop", 0.8, "erty"),
        Rule.of("@static", 0.8, "method"));
  }

  private static List<Rule> errors() {
    String handler = "\n\tpass\nexcept Exception as error:\n\tprint(error)";
    return List.of(
        Rule.of("try", 0.8, ":" + handler),
        Rule.of("try:", 0.8, handler),
        Rule.of("except", 0.8, " Exception as error:\n\tprint(error)"),
        Rule.of("except ", 0.8, "Exception as error:\n\tprint(error)"),
        Rule.of("except (\\w*(?:Error|Exception))", 0.8, " as error:\n\tprint(error)"),
        Rule.of("finally", 0.8, ":\n\tpass"),
        Rule.of("raise ", 0.5, "ValueError(\"unexpected value\")"),
        Rule.of("raise \\w+(?:Error|Exception)", 0.5, "(\"unexpected value\")"),
        Rule.of("raise \\w+(?:Error|Exception)\\(", 0.5, "\"unexpected value\")"));
  }

  private static List<Rule> statements() {
    String reading = " as file:\n\ttext = file.read()";
    return List.of(
        Rule.computed("print", 0.6, (here, match) -> printed(here).map(what -> "(" + what)),
        Rule.computed("print\\(", 0.6, (here, match) -> printed(here)),
        Rule.computed("return ", 0.6, PythonFunctions::returned),
        Rule.of("with open\\(", 0.7, "\"file.txt\", encoding=\"utf-8\")" + reading),
        Rule.of("with open\\([^()]+\\)", 0.8, reading),
        Rule.of("with open\\([^()]+\\) as (\\w+)", 0.8, ":\n\ttext = $1.read()"),
        Rule.of("with open\\([^()]+\\) as (\\w+):", 0.7, "\n\ttext = $1.read()"));
  }

  private static Optional<String> printed(Opening here) {
    return Optional.of(here.lastAssigned().orElse("\"Hello, world!\"") + ")");
  }
}
