package dev.pairspace.domain.suggestion.builtin;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ends words that the code above already holds. */
final class KnownWords {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w{4,}");

  /** A word is begun in code: neither in a string nor in a comment. */
  private static final String BEGUN_WORD =
      "(?!.*//|\\*|/\\*)[^#\"'`]*?(?<![\\w])([A-Za-z_]\\w{2,})";

  private KnownWords() {}

  /** Proposes the rest of the word if exactly one known word begins like it. */
  static Rule rule() {
    return Rule.computed(BEGUN_WORD, 0.3, KnownWords::rest);
  }

  private static Optional<String> rest(Opening here, MatchResult match) {
    String begun = match.group(1);
    String only = null;
    Matcher words = WORD.matcher(here.above());
    while (words.find()) {
      String word = words.group();
      boolean longer = word.startsWith(begun) && word.length() > begun.length();
      if (word.equals(begun) || (longer && only != null && !only.equals(word))) {
        return Optional.empty();
      }
      only = longer ? word : only;
    }
    return Optional.ofNullable(only).map(word -> word.substring(begun.length()));
  }
}
