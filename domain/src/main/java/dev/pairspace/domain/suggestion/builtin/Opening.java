package dev.pairspace.domain.suggestion.builtin;

import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.suggestion.CodeContext;
import dev.pairspace.domain.suggestion.Indentation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What rules look at: the line that is being written, and the code above it.
 *
 * @param line the caret's line up to the caret, without its indentation
 * @param indent the blanks before it
 * @param unit one step of indentation
 * @param above the lines before the caret's
 */
record Opening(String line, String indent, String unit, String above) {

  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?m)^[ \\t]*(?:(?:const|let|var|final|[\\w<>\\[\\]]+) +)?(\\w+) *=(?!=)");

  static Opening of(CodeContext context, int maxLookedAt) {
    String before = context.beforeCursor();
    String near = before.substring(Math.max(0, before.length() - maxLookedAt));
    String line = context.lineBeforeCursor();
    String indent = Indentation.of(line);
    String above = near.substring(0, Math.max(0, near.length() - line.length()));
    String unit = Indentation.unitOf(around(context, maxLookedAt), indent, standard(context));
    return new Opening(line.substring(indent.length()), indent, unit, above);
  }

  private static String around(CodeContext context, int maxLookedAt) {
    int caret = context.cursorPosition();
    int end = Math.min(context.code().length(), caret + maxLookedAt);
    return context.code().substring(Math.max(0, caret - maxLookedAt), end);
  }

  private static String standard(CodeContext context) {
    Language language = context.language();
    boolean two = language == Language.JAVASCRIPT || language == Language.TYPESCRIPT;
    return two ? "  " : "    ";
  }

  /** Whether the code above speaks of this name. */
  boolean mentions(String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(above).find();
  }

  /** The nearest line above that is indented less: the head of the block around the caret. */
  String blockHead() {
    String head = "";
    for (String candidate : above.split("\n", -1)) {
      boolean outside = Indentation.of(candidate).length() < indent.length();
      if (!candidate.isBlank() && outside) {
        head = candidate.strip();
      }
    }
    return head;
  }

  /** The nearest line above that is not blank, without its indentation. */
  String previousLine() {
    String[] lines = above.split("\n", -1);
    for (int i = lines.length - 1; i >= 0; i--) {
      if (!lines[i].isBlank()) {
        return lines[i].strip();
      }
    }
    return "";
  }

  /** The variable that the block around the caret has given a value last. */
  Optional<String> lastAssigned() {
    String head = blockHead();
    String block = head.isEmpty() ? above : above.substring(above.lastIndexOf(head));
    Optional<String> last = Optional.empty();
    Matcher matcher = ASSIGNMENT.matcher(block);
    while (matcher.find()) {
      last = Optional.of(matcher.group(1));
    }
    return last;
  }

  /** The variable above that must hold several of what {@code one} names: items for item. */
  Optional<String> pluralOf(String one) {
    return Nouns.pluralsOf(one).filter(this::mentions).findFirst();
  }

  /** A variable above that holds several things, by its name: the last one. */
  Optional<String> someCollection() {
    Optional<String> found = Optional.empty();
    Matcher matcher = ASSIGNMENT.matcher(above);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!Nouns.singularOf(name).equals(name)) {
        found = Optional.of(name);
      }
    }
    return found;
  }
}
