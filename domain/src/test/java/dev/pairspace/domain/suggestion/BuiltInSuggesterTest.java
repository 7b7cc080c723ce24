package dev.pairspace.domain.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.document.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInSuggesterTest {

  private static final Set<Language> HELPED =
      Set.of(Language.PYTHON, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.JAVA);

  private final BuiltInSuggester suggester = new BuiltInSuggester();

  @ParameterizedTest
  @EnumSource
  void languages_without_rules_get_nothing(Language language) {
    var proposal = suggester.propose(Caret.in(language, "import ‸"));

    assertThat(proposal.isPresent()).isEqualTo(HELPED.contains(language));
  }

  @ParameterizedTest
  @EnumSource(names = {"PYTHON", "JAVASCRIPT", "TYPESCRIPT", "JAVA"})
  void an_empty_text_gets_nothing(Language language) {
    assertThat(suggester.propose(Caret.in(language, "‸"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# for ‸",
        "x = \"for ‸",
        "def f(x):‸\n    return x",
        "print(‸ + 1)",
        "if x:‸ y",
      })
  void what_needs_no_help_gets_none(String python) {
    assertThat(suggester.propose(Caret.in(Language.PYTHON, python))).isEmpty();
  }

  @Test
  void tabs_stay_tabs() {
    assertThat(Caret.accepted(Language.PYTHON, "def f():\n\tif x > 1‸"))
        .isEqualTo("def f():\n\tif x > 1:\n\t\tpass");
  }

  @Test
  void the_files_own_step_of_indentation_is_kept() {
    assertThat(Caret.accepted(Language.PYTHON, "def f():\n  if x > 1‸"))
        .isEqualTo("def f():\n  if x > 1:\n    pass");
  }

  @Test
  @Timeout(10)
  void nothing_that_people_can_send_takes_long() {
    for (Language language : HELPED) {
      for (String piece :
          new String[] {"a ", "(", "public ", "x.map(", "for (a;", "\t", "aa.bb, "}) {
        String line = piece.repeat(140 / piece.length());
        String code = (line + "\n").repeat(5_000) + line;

        suggester.propose(new CodeContext(code, code.length(), language));
      }
    }
  }
}
