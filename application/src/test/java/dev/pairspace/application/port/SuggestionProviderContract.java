package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.SuggestionProvider.Answer;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.suggestion.CodeContext;
import org.junit.jupiter.api.Test;

/** What everybody who can be asked for a suggestion promises. */
public abstract class SuggestionProviderContract {
  private static final CodeContext OPENING = contextOf("def add(a, b)", Language.PYTHON);

  /** A provider that has an idea of how a Python function's head goes on. */
  protected abstract SuggestionProvider withAnIdea();

  /** A provider that knows nothing of plain text. */
  protected abstract SuggestionProvider withoutAnIdea();

  /** A provider whose source of ideas does not answer. */
  protected abstract SuggestionProvider cutOff();

  private static CodeContext contextOf(String code, Language language) {
    return new CodeContext(code, code.length(), language);
  }

  @Test
  void its_name_can_be_shown_and_stays() {
    SuggestionProvider provider = withAnIdea();
    String name = provider.name();

    assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(40);
    var unused = provider.propose(OPENING);
    assertThat(provider.name()).isEqualTo(name);
  }

  @Test
  void what_it_proposes_fits_where_it_was_asked_for() {
    Answer answer = withAnIdea().propose(OPENING);

    assertThat(answer).isInstanceOf(Answer.Proposed.class);
    assertThat(((Answer.Proposed) answer).proposal().fittedTo(OPENING)).isPresent();
  }

  @Test
  void it_may_have_no_idea_also_about_nothing() {
    assertThat(withoutAnIdea().propose(contextOf("", Language.PLAINTEXT)))
        .isEqualTo(new Answer.NoIdea());
  }

  @Test
  void being_cut_off_is_an_answer_with_a_reason_that_does_not_hold_the_code() {
    Answer answer = cutOff().propose(OPENING);

    assertThat(answer).isInstanceOf(Answer.Unavailable.class);
    assertThat(((Answer.Unavailable) answer).reason()).isNotBlank().doesNotContain("add");
  }
}
