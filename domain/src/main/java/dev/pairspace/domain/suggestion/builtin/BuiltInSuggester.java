package dev.pairspace.domain.suggestion.builtin;

import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.suggestion.CodeContext;
import dev.pairspace.domain.suggestion.Fitting;
import dev.pairspace.domain.suggestion.Proposal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposes how common openings go on, by rules: a head gets its body, a loop its range, an import
 * its module. Always there, answers at once, knows nothing of languages without rules. Nothing of
 * code is offered in comments and strings.
 */
public final class BuiltInSuggester {

  /** What users see as the source. */
  public static final String NAME = "built-in";

  /** Far from the caret nothing is looked at: openings and names that matter are close by. */
  private static final int MAX_LOOKED_AT = 100_000;

  /** UTF-16 units of a line that a user can have written by hand; keeps matching quick. */
  private static final int MAX_LINE = 300;

  private final Map<Language, List<Rule>> rules =
      Map.of(
          Language.PYTHON, PythonRules.all(),
          Language.JAVASCRIPT, JavaScriptRules.all(),
          Language.TYPESCRIPT, TypeScriptRules.all(),
          Language.JAVA, JavaRules.all());

  /** The idea that the surest rule has; empty if none has one. */
  public Optional<Proposal> propose(CodeContext context) {
    List<Rule> known = rules.getOrDefault(context.language(), List.of());
    if (known.isEmpty() || context.lineBeforeCursor().length() > MAX_LINE) {
      return Optional.empty();
    }
    var opening = Opening.of(context, MAX_LOOKED_AT);
    boolean prose = Prose.isOpenAtEndOf(context.beforeCursor(), context.language());
    return known.stream()
        .filter(rule -> rule.isForProse() == prose)
        .flatMap(rule -> rule.continuationOf(opening).stream())
        .flatMap(idea -> fit(idea, context).stream())
        .max(Comparator.comparingDouble(proposal -> proposal.confidence().value()));
  }

  private static Optional<Proposal> fit(Rule.Idea idea, CodeContext context) {
    return Fitting.fit(idea.text(), context)
        .map(text -> Proposal.insertAt(context.cursorPosition(), text, idea.confidence()));
  }
}
