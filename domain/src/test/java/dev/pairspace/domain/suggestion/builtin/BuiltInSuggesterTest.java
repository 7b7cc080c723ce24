package dev.pairspace.domain.suggestion.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.suggestion.Caret;
import dev.pairspace.domain.suggestion.CodeContext;
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
    var proposal =
        suggester.propose(Caret.in(language, language == Language.PYTHON ? "try:‸" : "try {‸"));

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"\"\nwhile the server runs‸",
        "def f():\n    \"\"\"Waits\n    for user in users‸\n    \"\"\"",
        "x = \"if it rains‸",
        "x = f'for i in range(3)‸",
        "y = '''a\nif x > 1‸'''",
        "x = 1  # if x > 1‸",
      })
  void prose_in_python_gets_no_code(String python) {
    assertThat(suggester.propose(Caret.in(Language.PYTHON, python))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*\n if (it rains)‸",
        "/**\n * try‸",
        "// for (const user of users)‸",
        "const s = `\nif (x > 1)‸",
        "const s = `${x}\nif (x > 1)‸",
        "const s = 'try‸",
        "const r = /'/; const s = `\ntry‸",
      })
  void prose_in_javascript_gets_no_code(String script) {
    assertThat(suggester.propose(Caret.in(Language.JAVASCRIPT, script))).isEmpty();
    assertThat(suggester.propose(Caret.in(Language.TYPESCRIPT, script))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String s = \"\"\"\n    while (the server runs)‸",
        "String s = \"\"\"\n  \\\"\"\"\n try‸",
        "/*\n if (it rains)‸",
        "String s = \"try‸",
      })
  void prose_in_java_gets_no_code(String java) {
    assertThat(suggester.propose(Caret.in(Language.JAVA, java))).isEmpty();
  }

  @Test
  void behind_prose_there_is_code_again() {
    assertThat(Caret.accepted(Language.PYTHON, "\"\"\"It's\n\"\"\"  # don't\nif x > 1‸"))
        .endsWith("if x > 1:\n    pass");
    assertThat(Caret.accepted(Language.JAVASCRIPT, "s = `a${b({})}'` // don't\nif (x > 1)‸"))
        .endsWith("if (x > 1) {\n  \n}");
    assertThat(Caret.accepted(Language.JAVASCRIPT, "s = `a${[1].map(() => {\nif (x > 1)‸"))
        .endsWith("if (x > 1) {\n  \n}");
    assertThat(Caret.accepted(Language.JAVA, "/* don't */ char c = '\"';\nif (x > 1)‸"))
        .endsWith("if (x > 1) {\n    \n}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"while ‸", "while (‸", "public ‸", "export ‸", "with ‸"})
  void what_could_go_on_in_any_way_gets_no_guess(String begun) {
    for (Language language : HELPED) {
      assertThat(suggester.propose(Caret.in(language, begun))).as(language.id()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calculate_total = 1\ncalc‸ulate_total",
        "if x > 1‸:\n    pass",
        "for i in range(‸10):\n    print(i)",
        "print(‸\"Hello, world!\")",
        "try:‸\n    pass\nexcept Exception as error:\n    print(error)"
      })
  void what_is_there_is_not_offered_again(String python) {
    assertThat(suggester.propose(Caret.in(Language.PYTHON, python))).isEmpty();
  }

  @Test
  void indentation_is_that_of_the_file_also_behind_the_caret() {
    String below = "\n\ndef a():\n\tpass\n\ndef b():\n\tpass\n";
    assertThat(Caret.accepted(Language.PYTHON, "if x > 1‸" + below))
        .startsWith("if x > 1:\n\tpass\n");
    String eight = "def a():\n        pass\n\ndef b():\n        pass\n\nx = f(1,\n  2)\n";
    assertThat(Caret.accepted(Language.PYTHON, eight + "if x > 1‸"))
        .endsWith("if x > 1:\n        pass");
    assertThat(Caret.accepted(Language.PYTHON, "def a():\n\tx()\n\tx()\nif b:\n    if x > 1‸"))
        .endsWith("    if x > 1:\n        pass");
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
