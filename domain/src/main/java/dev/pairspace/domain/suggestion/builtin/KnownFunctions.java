package dev.pairspace.domain.suggestion.builtin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Functions whose name says what they return. */
final class KnownFunctions {

  private final String conditional;
  private final String equal;

  /**
   * @param conditional an expression: {@code $condition}, {@code $then}, {@code $else}
   * @param equal the operator that compares
   */
  private KnownFunctions(String conditional, String equal) {
    this.conditional = conditional;
    this.equal = equal;
  }

  static KnownFunctions ofPython() {
    return new KnownFunctions("$then if $condition else $else", "==");
  }

  static KnownFunctions ofJavaScript() {
    return new KnownFunctions("$condition ? $then : $else", "===");
  }

  static KnownFunctions ofJava() {
    return new KnownFunctions("$condition ? $then : $else", "==");
  }

  /**
   * What the function returns.
   *
   * @param parameters their names
   */
  Optional<String> expressionOf(String name, List<String> parameters) {
    String key = name.replace("_", "").toLowerCase(Locale.ROOT);
    return switch (parameters.size()) {
      case 1 -> ofOne(key, name, parameters.get(0));
      case 2 -> operatorOf(key).map(operator -> String.join(" " + operator + " ", parameters));
      default -> Optional.empty();
    };
  }

  private Optional<String> ofOne(String key, String name, String x) {
    return Optional.ofNullable(
        switch (key) {
          case "square", "squared" -> x + " * " + x;
          case "cube", "cubed" -> x + " * " + x + " * " + x;
          case "double", "twice" -> "2 * " + x;
          case "iseven" -> x + " % 2 " + equal + " 0";
          case "isodd" -> x + " % 2 " + (equal.equals("==") ? "!=" : "!==") + " 0";
          case "factorial" -> choose(x + " <= 1", "1", call(x + " * " + name, x, 1));
          case "fib", "fibonacci" ->
              choose(x + " < 2", x, call(name, x, 1) + " + " + call(name, x, 2));
          default -> null;
        });
  }

  private static String call(String function, String x, int less) {
    return function + "(" + x + " - " + less + ")";
  }

  private String choose(String condition, String then, String otherwise) {
    return conditional
        .replace("$condition", condition)
        .replace("$then", then)
        .replace("$else", otherwise);
  }

  private static Optional<String> operatorOf(String key) {
    return Optional.ofNullable(
        switch (key) {
          case "add", "sum", "plus" -> "+";
          case "subtract", "sub", "minus", "difference" -> "-";
          case "multiply", "mul", "times", "product" -> "*";
          case "divide", "div", "quotient" -> "/";
          case "mod", "modulo", "remainder" -> "%";
          default -> null;
        });
  }
}
