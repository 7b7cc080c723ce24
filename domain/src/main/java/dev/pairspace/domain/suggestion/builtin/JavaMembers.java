package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Heads of Java's methods and constructors, their bodies and comments. */
final class JavaMembers {

  private static final KnownFunctions KNOWN = KnownFunctions.ofJava();

  private static final String MODIFIERS = "((?:(?:public|private|protected|static|final) )*)";

  private static final String METHOD =
      MODIFIERS + "(?!new |return |else |throw )([\\w<>\\[\\], ]+?) (\\w+)\\(([^()]*)";

  private static final Pattern HEAD = Pattern.compile(METHOD + "\\) ?\\{?");

  private static final String CONSTRUCTOR =
      "(?:public |private |protected )?([A-Z]\\w*)\\(([^()]+)\\)";

  private static final String HELLO = "\n\tSystem.out.println(\"Hello, world!\");\n}";

  private JavaMembers() {}

  static List<Rule> rules() {
    return List.of(
        Rule.of("public st", 0.8, "atic void main(String[] args) {" + HELLO),
        Rule.of("public static ", 0.7, "void main(String[] args) {" + HELLO),
        Rule.of("public static void ", 0.8, "main(String[] args) {" + HELLO),
        Rule.of("public static void main", 0.95, "(String[] args) {" + HELLO),
        Rule.of("public static void main\\(", 0.95, "String[] args) {" + HELLO),
        Rule.of("public static void main\\(String\\[\\] args\\)", 0.95, " {" + HELLO),
        Rule.of("public static void main\\(String\\[\\] args\\) ?\\{", 0.8, HELLO),
        Rule.computed(METHOD, 0.6, JavaMembers::headEnd),
        Rule.computed(METHOD + "\\)", 0.7, (here, m) -> body(here, m, " {")),
        Rule.computed(METHOD + "\\) ?\\{", 0.6, (here, m) -> body(here, m, "")),
        Rule.computed(CONSTRUCTOR, 0.8, (here, m) -> constructor(here, m, " {")),
        Rule.computed(CONSTRUCTOR + " ?\\{", 0.8, (here, m) -> constructor(here, m, "")),
        Rule.computed("", 0.6, JavaMembers::wholeBody),
        Rule.ofProse("/\\*\\*", 0.4, (here, m) -> Optional.of("\n * \n */")));
  }

  private static Optional<String> headEnd(Opening here, MatchResult match) {
    boolean declared = !Parameters.namesLast(match.group(4)).isEmpty();
    return declared && !Parameters.isUnfinished(match.group(4)) && isDeclaration(here, match)
        ? body(here, match, ") {")
        : Optional.empty();
  }

  /** {@code int add(} declares where members stand; elsewhere it takes a modifier to be sure. */
  private static boolean isDeclaration(Opening here, MatchResult match) {
    boolean modified = !match.group(1).isEmpty();
    return modified || here.blockHead().matches(".*\\b(class|interface|enum|record)\\b.*");
  }

  private static Optional<String> body(Opening here, MatchResult head, String missing) {
    boolean isMain = head.group(3).equals("main");
    if (isMain || !isDeclaration(here, head)) {
      return Optional.empty();
    }
    return Optional.of(missing + "\n\t" + statement(head) + "\n}");
  }

  private static String statement(MatchResult head) {
    return expression(head)
        .or(() -> standardOf(head.group(2)))
        .map(it -> "return " + it + ";")
        .orElse("");
  }

  private static Optional<String> expression(MatchResult head) {
    return KNOWN.expressionOf(head.group(3), Parameters.namesLast(head.group(4)));
  }

  /** Something that compiles. */
  private static Optional<String> standardOf(String type) {
    return switch (type) {
      case "void" -> Optional.empty();
      case "boolean" -> Optional.of("false");
      case "byte", "short", "int", "long", "float", "double", "char" -> Optional.of("0");
      case "String" -> Optional.of("\"\"");
      default -> type.startsWith("List<") ? Optional.of("List.of()") : Optional.of("null");
    };
  }

  private static Optional<String> constructor(Opening here, MatchResult head, String missing) {
    List<String> fields = Parameters.namesLast(head.group(2));
    boolean inItsClass = here.blockHead().contains("class " + head.group(1));
    return inItsClass ? Optional.of(missing + BraceBodies.fields(fields)) : Optional.empty();
  }

  /** On the empty line below the head of a method whose name says what it returns. */
  private static Optional<String> wholeBody(Opening here, MatchResult match) {
    Matcher head = HEAD.matcher(here.blockHead());
    boolean atStart = here.blockHead().equals(here.previousLine());
    return atStart && head.matches()
        ? expression(head).map(result -> "return " + result + ";")
        : Optional.empty();
  }

  /** What a method gives back: what its name says, else what it has worked out last. */
  static Optional<String> returned(Opening here, MatchResult match) {
    Matcher head = HEAD.matcher(here.blockHead());
    Optional<String> known = head.matches() ? expression(head) : Optional.empty();
    Optional<String> value =
        here.indent().isEmpty() ? Optional.empty() : known.or(here::lastAssigned);
    return value.map(result -> result + ";");
  }
}
