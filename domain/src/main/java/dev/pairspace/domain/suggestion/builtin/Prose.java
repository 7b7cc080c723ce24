package dev.pairspace.domain.suggestion.builtin;

import dev.pairspace.domain.document.Language;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds out whether a text ends inside a comment or a string, where words are not code. Knows the
 * comments, strings, text blocks, template literals and regular expressions of the languages that
 * have rules. One pass over the text; a string on one line ends with its line.
 */
final class Prose {

  /** Behind these a slash in JavaScript begins a regular expression. */
  private static final String BEFORE_REGEX = "(,=:[!&|?{};+-*%<>~^\n";

  private final String text;
  private final boolean python;
  private final boolean script;

  /** Of each open substitution in a template literal: how many braces are open in it. */
  private final Deque<Integer> substitutions = new ArrayDeque<>();

  private int at;
  private char lastInCode = '\n';
  private boolean inside;

  private Prose(String text, Language language) {
    this.text = text;
    this.python = language == Language.PYTHON;
    this.script = language == Language.JAVASCRIPT || language == Language.TYPESCRIPT;
  }

  /** Whether the text ends inside a comment or a string. */
  static boolean isOpenAtEndOf(String text, Language language) {
    var prose = new Prose(text, language);
    while (prose.at < text.length()) {
      prose.step();
    }
    return prose.inside;
  }

  private void step() {
    char c = text.charAt(at);
    if (startsLineComment()) {
      skipTo("\n", false);
    } else if (!python && text.startsWith("/*", at)) {
      at += 2;
      skipTo("*/", false);
    } else if (c == '"' || c == '\'') {
      string(c);
    } else if (script && c == '`') {
      at++;
      template();
    } else if (script && c == '/' && BEFORE_REGEX.indexOf(lastInCode) >= 0) {
      at++;
      skipWithinLine('/');
    } else {
      code(c);
    }
  }

  private boolean startsLineComment() {
    return python ? text.charAt(at) == '#' : text.startsWith("//", at);
  }

  private void string(char quote) {
    String three = String.valueOf(quote).repeat(3);
    boolean block = text.startsWith(three, at) && (python || (!script && quote == '"'));
    if (block) {
      at += 3;
      skipTo(three, true);
    } else {
      at++;
      skipWithinLine(quote);
    }
    lastInCode = quote;
  }

  private void code(char c) {
    if (!substitutions.isEmpty() && (c == '{' || c == '}')) {
      int open = substitutions.pop() + (c == '{' ? 1 : -1);
      if (open == 0) {
        at++;
        template();
        return;
      }
      substitutions.push(open);
    }
    if (c == '\n' || !Character.isWhitespace(c)) {
      lastInCode = c;
    }
    at++;
  }

  /** Within a template literal: to its end, or into the next substitution. */
  private void template() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '`') {
        at++;
        lastInCode = '`';
        return;
      }
      if (text.startsWith("${", at)) {
        at += 2;
        substitutions.push(1);
        lastInCode = '{';
        return;
      }
      at += c == '\\' ? 2 : 1;
    }
    inside = true;
  }

  private void skipTo(String end, boolean escapes) {
    while (at < text.length()) {
      if (text.startsWith(end, at)) {
        at += end.equals("\n") ? 0 : end.length();
        return;
      }
      at += escapes && text.charAt(at) == '\\' ? 2 : 1;
    }
    inside = true;
  }

  private void skipWithinLine(char end) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == end) {
        at++;
        return;
      }
      if (c == '\n') {
        return;
      }
      at += c == '\\' ? 2 : 1;
    }
    inside = true;
  }
}
