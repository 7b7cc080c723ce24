package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Java's programs import. */
final class JavaImports {

  /** The first one that begins as typed is proposed, unless it is imported. */
  private static final List<String> TYPES =
      List.of(
          "java.util.List",
          "java.util.ArrayList",
          "java.util.Map",
          "java.util.HashMap",
          "java.util.Set",
          "java.util.HashSet",
          "java.util.Scanner",
          "java.util.Arrays",
          "java.util.Optional",
          "java.util.Random",
          "java.util.Objects",
          "java.util.Collections",
          "java.util.ArrayDeque",
          "java.util.PriorityQueue",
          "java.util.stream.Collectors",
          "java.util.stream.Stream",
          "java.util.stream.IntStream",
          "java.util.function.Function",
          "java.util.concurrent.ExecutorService",
          "java.io.IOException",
          "java.io.BufferedReader",
          "java.nio.file.Path",
          "java.nio.file.Files",
          "java.time.Instant",
          "java.time.Duration",
          "java.time.LocalDate",
          "java.math.BigDecimal",
          "java.math.BigInteger");

  private JavaImports() {}

  static List<Rule> rules() {
    return List.of(
        Rule.computed("import ([\\w.]*)", 0.6, JavaImports::type),
        Rule.of("import static ", 0.3, "org.junit.jupiter.api.Assertions.assertEquals;"),
        Rule.of("package ", 0.3, "com.example;"));
  }

  private static Optional<String> type(Opening here, MatchResult match) {
    String typed = match.group(1);
    return TYPES.stream()
        .filter(type -> type.startsWith(typed))
        .filter(type -> !isImported(type, here))
        .findFirst()
        .map(type -> type.substring(typed.length()) + ";");
  }

  private static boolean isImported(String type, Opening here) {
    return Pattern.compile("import\\s+" + Pattern.quote(type) + "\\s*;")
        .matcher(here.above())
        .find();
  }
}
