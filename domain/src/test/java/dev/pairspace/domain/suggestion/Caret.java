package dev.pairspace.domain.suggestion;

import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.suggestion.builtin.BuiltInSuggester;

/** Code written with its caret in it, for tests. */
public final class Caret {

  private static final String MARK = "‸";

  private Caret() {}

  /** The context of a text in which ‸ stands for the caret. */
  public static CodeContext in(Language language, String marked) {
    int position = marked.indexOf(MARK);
    String code = marked.substring(0, position) + marked.substring(position + MARK.length());
    return new CodeContext(code, position, language);
  }

  /** The code after a proposal was accepted; unchanged, mark included, if there is none. */
  public static String accepted(Language language, String marked) {
    CodeContext context = in(language, marked);
    return new BuiltInSuggester()
        .propose(context)
        .map(proposal -> apply(context.code(), proposal))
        .orElse(marked);
  }

  private static String apply(String code, Proposal proposal) {
    return code.substring(0, proposal.start()) + proposal.text() + code.substring(proposal.end());
  }
}
