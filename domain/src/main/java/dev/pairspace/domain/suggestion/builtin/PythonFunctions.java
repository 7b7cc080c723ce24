package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Heads of Python's functions, their bodies and docstrings. */
final class PythonFunctions {

  private static final KnownFunctions KNOWN = KnownFunctions.ofPython();

  private static final Pattern HEAD =
      Pattern.compile("(?:async )?def (\\w+)\\(([^()]*)\\)(?:\\s*->\\s*[^:]+)?:");

  private static final String QUOTES = "\"\"\"";

  private PythonFunctions() {}

  static List<Rule> rules() {
    return List.of(
        Rule.computed("(?:async )?def ", 0.4, PythonFunctions::wholeHead),
        Rule.computed("(?:async )?def (\\w+)", 0.6, PythonFunctions::parameters),
        Rule.computed("(?:async )?def (\\w+)\\(([^()]*)", 0.7, PythonFunctions::headEnd),
        Rule.computed(
            "(?:async )?def (\\w+)\\(([^()]*)\\)(?:\\s*->\\s*[^:\\s][^:]*)?",
            0.8,
            (here, match) -> Optional.of(":\n\t" + body(match))),
        Rule.computed(HEAD.pattern(), 0.7, (here, match) -> Optional.of("\n\t" + body(match))),
        Rule.ofProse(QUOTES, 0.7, PythonFunctions::docstring),
        Rule.computed("", 0.6, PythonFunctions::fields));
  }

  private static Optional<String> wholeHead(Opening here, MatchResult match) {
    return Optional.of(isMethod(here) ? "__init__(self):\n\tpass" : "main():\n\tpass");
  }

  private static Optional<String> parameters(Opening here, MatchResult match) {
    String parameters = isMethod(here) ? "(self)" : "()";
    return Optional.of(parameters + ":\n\t" + body(match.group(1), List.of()));
  }

  private static Optional<String> headEnd(Opening here, MatchResult match) {
    String list = match.group(2);
    if (list.isBlank() && isMethod(here)) {
      return Optional.of("self):\n\t" + body(match.group(1), List.of()));
    }
    return Parameters.isUnfinished(list) ? Optional.empty() : Optional.of("):\n\t" + body(match));
  }

  private static boolean isMethod(Opening here) {
    return here.blockHead().startsWith("class ");
  }

  private static String body(MatchResult head) {
    return body(head.group(1), Parameters.namesFirst(head.group(2)));
  }

  private static String body(String name, List<String> parameters) {
    List<String> own = parameters.stream().filter(parameter -> !parameter.equals("self")).toList();
    if (name.equals("__init__") && !own.isEmpty()) {
      return own.stream().map(field -> assignment(field)).collect(Collectors.joining("\n\t"));
    }
    if (name.equals("main")) {
      return "print(\"Hello, world!\")";
    }
    boolean special = name.startsWith("__") || Nouns.sentenceOf(name).isEmpty();
    return KNOWN
        .expressionOf(name, own)
        .map(expression -> "return " + expression)
        .orElse(special ? "pass" : QUOTES + Nouns.sentenceOf(name) + QUOTES);
  }

  private static String assignment(String field) {
    return "self." + field + " = " + field;
  }

  private static Optional<String> docstring(Opening here, MatchResult match) {
    Matcher head = HEAD.matcher(here.previousLine());
    return head.matches()
        ? Optional.of(Nouns.sentenceOf(head.group(1)) + QUOTES)
        : Optional.empty();
  }

  /** On the empty line below a constructor's head: what nearly always comes first. */
  private static Optional<String> fields(Opening here, MatchResult match) {
    Matcher head = HEAD.matcher(here.previousLine());
    boolean inside = !here.indent().isEmpty() && here.blockHead().equals(here.previousLine());
    if (!inside || !head.matches()) {
      return Optional.empty();
    }
    List<String> parameters = Parameters.namesFirst(head.group(2));
    boolean constructor = head.group(1).equals("__init__") && parameters.size() > 1;
    boolean known = KNOWN.expressionOf(head.group(1), parameters).isPresent();
    return constructor || known
        ? Optional.of(body(head.group(1), parameters).replace("\n\t", "\n"))
        : Optional.empty();
  }

  /** What a function gives back: what its name says, else what it has worked out last. */
  static Optional<String> returned(Opening here, MatchResult match) {
    Matcher head = HEAD.matcher(here.blockHead());
    Optional<String> known =
        head.matches()
            ? KNOWN.expressionOf(head.group(1), Parameters.namesFirst(head.group(2)))
            : Optional.empty();
    return here.indent().isEmpty() ? Optional.empty() : known.or(here::lastAssigned);
  }
}
