package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** How common openings of JavaScript go on. TypeScript has them too. */
final class JavaScriptRules {

  private static final BraceLoops LOOPS = new BraceLoops("let ", "const ", " of ", "console.log");

  private JavaScriptRules() {}

  static List<Rule> all() {
    return Stream.of(
            JavaScriptFunctions.rules(),
            loops(),
            imports(),
            classes(),
            errors(),
            statements(),
            BraceRules.all(),
            List.of(KnownWords.rule()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Rule> loops() {
    return List.of(
        Rule.computed("for ?", 0.5, (here, m) -> Optional.of(LOOPS.whole(here))),
        Rule.computed("for \\(", 0.6, (here, m) -> Optional.of(LOOPS.head(here))),
        Rule.computed("for \\((?:const|let|var) (\\w+)", 0.6, JavaScriptRules::fromVariable),
        Rule.computed("for \\((?:const|let|var) (\\w+) of ", 0.7, JavaScriptRules::source),
        Rule.of("for \\((?:const|let|var) \\w+ (?:of|in) [\\w.]+", 0.4, ") {\n\t\n}"),
        Rule.computed(
            "for \\((?:let|var) (\\w+) = \\w+",
            0.7,
            (here, m) -> Optional.of("; " + count(here, m))),
        Rule.computed(
            "for \\((?:let|var) (\\w+) = \\w+; ?", 0.7, (here, m) -> Optional.of(count(here, m))),
        Rule.of("for \\((?:let|var) (\\w+) = \\w+; \\1 [<>]=? [\\w.]+; ?", 0.8, "$1++) {\n\t\n}"),
        Rule.of("for \\(.*(?:;.*;| (?:of|in) ).+\\)", 0.7, " {\n\t\n}"),
        Rule.of("for \\(.*(?:;.*;| (?:of|in) ).+\\) \\{", 0.2, "\n\t\n}"));
  }

  private static Optional<String> fromVariable(Opening here, MatchResult match) {
    boolean counts = match.group(1).length() == 1;
    return counts
        ? Optional.of(" = 0; " + count(here, match))
        : source(here, match).map(rest -> " of " + rest);
  }

  private static String count(Opening here, MatchResult match) {
    String end = here.someCollection().map(many -> many + ".length").orElse("10");
    return LOOPS.count(match.group(1), end);
  }

  private static Optional<String> source(Opening here, MatchResult match) {
    return Optional.of(LOOPS.overPlural(here, match.group(1)));
  }

  private static List<Rule> imports() {
    return List.of(
        Rule.of("import React", 0.7, " from 'react';"),
        Rule.of("import \\{ ?use\\w+ ?\\}", 0.8, " from 'react';"),
        Rule.of("import (?:\\* as )?(fs|path|os|http|crypto|url|util)", 0.7, " from 'node:$1';"),
        Rule.of(
            "import (?!React|fs|path|os|http|crypto|url|util)(\\w{2,})", 0.4, " from './$1.js';"),
        Rule.of("import (\\w+|\\{.*\\}|\\* as \\w+) from ", 0.4, "'./module.js';"),
        Rule.of("const (\\w+) = require\\(", 0.7, "'$1');"));
  }

  private static List<Rule> classes() {
    return List.of(
        Rule.of(
            "(?:export )?class ([A-Z]\\w*)(?: extends \\w+)?",
            0.6,
            " {\n\tconstructor() {\n\t\t\n\t}\n}"),
        Rule.of("(?:export )?class ([A-Z]\\w*) \\{", 0.6, "\n\tconstructor() {\n\t\t\n\t}\n}"));
  }

  private static List<Rule> errors() {
    String handler = "\n} catch (error) {\n\tconsole.error(error);\n}";
    return List.of(
        Rule.of("try", 0.8, " {\n\t" + handler),
        Rule.of("try ", 0.8, "{\n\t" + handler),
        Rule.of("try \\{", 0.8, "\n\t" + handler),
        Rule.of("\\} ?catch", 0.8, " (error) {\n\tconsole.error(error);\n}"),
        Rule.of("\\} ?catch ", 0.8, "(error) {\n\tconsole.error(error);\n}"),
        Rule.of("\\} ?catch \\(", 0.8, "error) {\n\tconsole.error(error);\n}"),
        Rule.of("\\} ?catch \\((\\w+)\\)", 0.8, " {\n\tconsole.error($1);\n}"),
        Rule.of("\\} ?catch \\((\\w+)\\) \\{", 0.8, "\n\tconsole.error($1);\n}"),
        Rule.of("throw ", 0.6, "new Error('unexpected value');"),
        Rule.of("throw new ", 0.7, "Error('unexpected value');"),
        Rule.of("throw new \\w*Error\\(", 0.7, "'unexpected value');"));
  }

  private static List<Rule> statements() {
    return List.of(
        Rule.computed("console", 0.7, (here, m) -> Optional.of(".log(" + logged(here))),
        Rule.computed("console\\.", 0.7, (here, m) -> Optional.of("log(" + logged(here))),
        Rule.computed("console\\.\\w+\\(", 0.6, (here, m) -> Optional.of(logged(here))),
        Rule.computed("return ", 0.6, JavaScriptFunctions::returned),
        Rule.of("document\\.", 0.5, "querySelector('');"),
        Rule.of("(?:const|let) (\\w+) = await ", 0.5, "fetch(url);"),
        Rule.of("(?:const|let) (\\w+) = await fetch\\(", 0.5, "url);"),
        Rule.of("setTimeout\\(", 0.6, "() => {\n\t\n}, 1000);"),
        Rule.of(".*\\.addEventListener\\(", 0.6, "'click', (event) => {\n\t\n});"),
        Rule.computed(
            "(?:.*[ (])?(\\w+)\\.(?:map|filter|forEach|some|every|find)\\(",
            0.6,
            JavaScriptRules::callback));
  }

  private static String logged(Opening here) {
    return here.lastAssigned().orElse("'Hello, world!'") + ");";
  }

  private static Optional<String> callback(Opening here, MatchResult match) {
    String one = Nouns.singularOf(match.group(1));
    String parameter = one.equals(match.group(1)) ? "item" : one;
    return Optional.of("(" + parameter + ") => " + parameter + ")");
  }
}
