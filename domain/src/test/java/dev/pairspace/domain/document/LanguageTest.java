package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "js, JAVASCRIPT", "JSX, JAVASCRIPT", "py, PYTHON", "c++, CPP", "C#, CSHARP",
        "Plain text, PLAINTEXT",
    "golang, GO", "shell, BASH", "yml, YAML", "ts, TYPESCRIPT", "' Python ', PYTHON", "h, C"
  })
  void is_known_by_what_people_call_it(String name, Language language) {
    assertThat(Language.parse(name)).contains(language);
  }

  @Test
  void is_known_by_id_and_extension() {
    for (Language language : Language.values()) {
      assertThat(Language.parse(language.id())).contains(language);
      assertThat(Language.ofFileName("a." + language.extension())).contains(language);
    }
    assertThat(Language.ofFileName("App.TSX")).contains(Language.TYPESCRIPT);
    assertThat(Language.ofFileName("a.shell")).isEmpty();
    assertThat(Language.parse("klingon")).isEmpty();
  }
}
