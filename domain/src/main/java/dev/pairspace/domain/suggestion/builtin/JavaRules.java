package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** How common openings of Java go on. */
final class JavaRules {

  private static final String HELLO = "System.out.println(\"Hello, world!\");";

  private static final BraceLoops LOOPS =
      new BraceLoops("int ", "var ", " : ", "System.out.println");

  private JavaRules() {}

  static List<Rule> all() {
    return Stream.of(
            JavaMembers.rules(),
            JavaImports.rules(),
            types(),
            loops(),
            errors(),
            statements(),
            BraceRules.all(),
            List.of(KnownWords.rule()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Rule> types() {
    String visibility = "(?:public |private |protected )?(?:static )?(?:abstract |final )?";
    String main = "\tpublic static void main(String[] args) {\n\t\t" + HELLO + "\n\t}\n}";
    return List.of(
        Rule.of("(?:public )?(?:final )?class ", 0.4, "Main {\n" + main),
        Rule.of("(?:public )?(?:final )?class Main", 0.8, " {\n" + main),
        Rule.of("(?:public )?(?:final )?class Main ?\\{", 0.7, "\n" + main),
        Rule.of(visibility + "class (?!Main$)[A-Z]\\w*(?: extends \\w+)?", 0.5, " {\n\t\n}"),
        Rule.of(visibility + "(?:interface|enum) [A-Z]\\w*", 0.5, " {\n\t\n}"),
        Rule.of(visibility + "record [A-Z]\\w*", 0.5, "(String name) {}"),
        Rule.of(visibility + "record [A-Z]\\w*\\(.+\\)", 0.8, " {}"),
        Rule.of("@Over", 0.9, "ride"));
  }

  private static List<Rule> loops() {
    return List.of(
        Rule.computed("for ?", 0.5, (here, m) -> Optional.of(LOOPS.whole(here))),
        Rule.computed("for \\(", 0.6, (here, m) -> Optional.of(LOOPS.head(here))),
        Rule.computed("for \\(int (\\w+)", 0.7, (here, m) -> Optional.of(" = 0; " + count(m))),
        Rule.computed("for \\(int (\\w+) = \\w+", 0.7, (here, m) -> Optional.of("; " + count(m))),
        Rule.computed("for \\(int (\\w+) = \\w+; ?", 0.7, (here, m) -> Optional.of(count(m))),
        Rule.of("for \\(int (\\w+) = \\w+; \\1 [<>]=? [\\w.()]+; ?", 0.8, "$1++) {\n\t\n}"),
        Rule.computed("for \\((?:final )?([\\w<>\\[\\]]+) (\\w+) : ?", 0.7, JavaRules::source),
        Rule.of("for \\([^:;]+ : [\\w.]+", 0.4, ") {\n\t\n}"),
        Rule.of("for \\(.*(?:;.*;| : ).+\\)", 0.7, " {\n\t\n}"),
        Rule.of("for \\(.*(?:;.*;| : ).+\\) \\{", 0.2, "\n\t\n}"));
  }

  private static String count(MatchResult match) {
    return LOOPS.count(match.group(1), "10");
  }

  private static Optional<String> source(Opening here, MatchResult match) {
    return Optional.of(BraceLoops.gap(here) + LOOPS.overPlural(here, match.group(2)));
  }

  private static List<Rule> errors() {
    String handler = " (Exception e) {\n\tthrow new IllegalStateException(e);\n}";
    return List.of(
        Rule.of("try", 0.8, " {\n\t\n} catch" + handler),
        Rule.of("try ", 0.8, "{\n\t\n} catch" + handler),
        Rule.of("try \\{", 0.8, "\n\t\n} catch" + handler),
        Rule.of("\\} ?catch", 0.8, handler),
        Rule.of("\\} ?catch ", 0.8, handler.substring(1)),
        Rule.of("\\} ?catch ?\\(", 0.8, "Exception e) {\n\tthrow new IllegalStateException(e);\n}"),
        Rule.of(
            "\\} ?catch ?\\([\\w |]+ (\\w+)\\)",
            0.8,
            " {\n\tthrow new IllegalStateException($1);\n}"),
        Rule.of("throw ", 0.6, "new IllegalArgumentException(\"unexpected value\");"),
        Rule.of("throw new ", 0.7, "IllegalArgumentException(\"unexpected value\");"),
        Rule.of("throw new \\w+Exception\\(", 0.7, "\"unexpected value\");"));
  }

  private static List<Rule> statements() {
    return List.of(
        Rule.computed("System", 0.6, (here, m) -> Optional.of(".out.println(" + printed(here))),
        Rule.computed("System\\.", 0.7, (here, m) -> Optional.of("out.println(" + printed(here))),
        Rule.computed("System\\.out", 0.8, (here, m) -> Optional.of(".println(" + printed(here))),
        Rule.computed("System\\.out\\.", 0.8, (here, m) -> Optional.of("println(" + printed(here))),
        Rule.computed(
            "System\\.out\\.print(?:ln)?\\(", 0.7, (here, m) -> Optional.of(printed(here))),
        Rule.computed("return ", 0.6, JavaMembers::returned),
        Rule.of("(?:final )?List<(\\w+)> \\w+ = ", 0.7, "new ArrayList<>();"),
        Rule.of("(?:final )?Map<[\\w, ]+> \\w+ = ", 0.7, "new HashMap<>();"),
        Rule.of("(?:final )?Set<\\w+> \\w+ = ", 0.7, "new HashSet<>();"),
        Rule.of("(?:final )?Scanner (\\w+) = ", 0.8, "new Scanner(System.in);"));
  }

  private static String printed(Opening here) {
    return here.lastAssigned().orElse("\"Hello, world!\"") + ");";
  }
}
