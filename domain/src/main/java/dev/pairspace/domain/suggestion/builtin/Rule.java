package dev.pairspace.domain.suggestion.builtin;

import dev.pairspace.domain.suggestion.Confidence;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one kind of opening goes on.
 *
 * <p>Continuations are written as if the line was not indented and one step of indentation was a
 * tab; {@code $1} … {@code $9} stand for the groups of the opening.
 */
final class Rule {

  private final Pattern opening;
  private final Confidence confidence;
  private final Continuation continuation;
  private final boolean prose;

  private Rule(Pattern opening, Confidence confidence, Continuation continuation, boolean prose) {
    this.opening = opening;
    this.confidence = confidence;
    this.continuation = continuation;
    this.prose = prose;
  }

  /** A rule that always goes on in the same way. */
  static Rule of(String opening, double confidence, String continuation) {
    return computed(
        opening, confidence, (here, match) -> Optional.of(withGroups(continuation, match)));
  }

  /** A rule whose continuation depends on the code around. */
  static Rule computed(String opening, double confidence, Continuation continuation) {
    return new Rule(Pattern.compile(opening), new Confidence(confidence), continuation, false);
  }

  /** A rule for comments and strings, where no other holds. */
  static Rule ofProse(String opening, double confidence, Continuation continuation) {
    return new Rule(Pattern.compile(opening), new Confidence(confidence), continuation, true);
  }

  /** Whether it is for comments and strings; if not, it is for code. */
  boolean isForProse() {
    return prose;
  }

  /** What this rule would write behind the opening; empty if it is about something else. */
  Optional<Idea> continuationOf(Opening here) {
    Matcher matcher = opening.matcher(here.line());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return continuation
        .of(here, matcher.toMatchResult())
        .map(text -> new Idea(indented(text, here), confidence));
  }

  private static String withGroups(String template, MatchResult match) {
    String text = template;
    for (int group = 1; group <= match.groupCount(); group++) {
      String value = match.group(group);
      text = text.replace("$" + group, value == null ? "" : value);
    }
    return text;
  }

  private static String indented(String text, Opening here) {
    return text.replace("\t", here.unit()).replace("\n", "\n" + here.indent());
  }

  /** Goes on from an opening that matches; empty if there is nothing sensible. */
  @FunctionalInterface
  interface Continuation {
    Optional<String> of(Opening here, MatchResult match);
  }

  /** What a rule would write. */
  record Idea(String text, Confidence confidence) {}
}
