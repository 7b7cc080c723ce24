package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** What Python's programs import. */
final class PythonImports {

  /** The first one that begins as typed is proposed. */
  private static final List<String> MODULES =
      List.of(
          "os",
          "sys",
          "random",
          "json",
          "math",
          "time",
          "datetime",
          "re",
          "collections",
          "itertools",
          "functools",
          "typing",
          "pathlib",
          "dataclasses",
          "asyncio",
          "csv",
          "heapq",
          "logging",
          "subprocess",
          "threading",
          "unittest",
          "requests",
          "numpy",
          "pandas",
          "matplotlib.pyplot",
          "string",
          "statistics",
          "argparse",
          "bisect",
          "copy",
          "enum");

  private static final Map<String, String> ALIASES =
      Map.of("numpy", " as np", "pandas", " as pd", "matplotlib.pyplot", " as plt");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("collections", "defaultdict"),
          Map.entry("typing", "Optional"),
          Map.entry("dataclasses", "dataclass"),
          Map.entry("datetime", "datetime"),
          Map.entry("pathlib", "Path"),
          Map.entry("functools", "lru_cache"),
          Map.entry("itertools", "combinations"),
          Map.entry("math", "sqrt"),
          Map.entry("random", "randint"),
          Map.entry("enum", "Enum"),
          Map.entry("heapq", "heappush, heappop"),
          Map.entry("bisect", "bisect_left"),
          Map.entry("copy", "deepcopy"),
          Map.entry("unittest", "TestCase"));

  private PythonImports() {}

  static List<Rule> rules() {
    return List.of(
        Rule.computed("(?:import|from) ", 0.4, PythonImports::anyModule),
        Rule.computed("import ([\\w.]+)", 0.6, PythonImports::module),
        Rule.computed("from ([\\w.]+)", 0.6, PythonImports::moduleAndName),
        Rule.computed("from ([\\w.]+) ", 0.7, (here, m) -> name(m).map(name -> "import " + name)),
        Rule.computed("from ([\\w.]+) import ", 0.7, (here, m) -> name(m)));
  }

  private static Optional<String> anyModule(Opening here, MatchResult match) {
    boolean from = here.line().startsWith("from");
    return MODULES.stream()
        .filter(module -> !here.mentions(module))
        .filter(module -> !from || NAMES.containsKey(module))
        .findFirst()
        .map(module -> from ? module + " import " + NAMES.get(module) : module);
  }

  private static Optional<String> module(Opening here, MatchResult match) {
    String typed = match.group(1);
    return beginningWith(typed)
        .map(module -> module.substring(typed.length()) + ALIASES.getOrDefault(module, ""))
        .filter(rest -> !rest.isEmpty());
  }

  private static Optional<String> moduleAndName(Opening here, MatchResult match) {
    String typed = match.group(1);
    return MODULES.stream()
        .filter(module -> module.startsWith(typed) && NAMES.containsKey(module))
        .findFirst()
        .map(module -> module.substring(typed.length()) + " import " + NAMES.get(module));
  }

  private static Optional<String> beginningWith(String typed) {
    if (MODULES.contains(typed)) {
      return Optional.of(typed);
    }
    return MODULES.stream().filter(module -> module.startsWith(typed)).findFirst();
  }

  private static Optional<String> name(MatchResult match) {
    return Optional.ofNullable(NAMES.get(match.group(1)));
  }
}
