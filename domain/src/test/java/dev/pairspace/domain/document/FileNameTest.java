package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main.py",
        "src/main.py",
        ".gitignore",
        "a b.txt",
        "…",
        "ünï/cödé",
        "console.txt",
        "C#.txt",
        "a;b.py",
        "🫡.py"
      })
  void accepts_what_a_file_system_would(String name) {
    assertThat(FileName.parse(name)).contains(new FileName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "a/../b",
        " a",
        "a ",
        "a\\b",
        "a\nb",
        "a\0",
        "a\u202eb"
      })
  void refuses_what_could_escape_or_confuse(String name) {
    assertThat(FileName.parse(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CON.py",
        "nul",
        "src/Com1.tar.gz",
        "LPT¹",
        "aux .txt",
        "a:b.txt",
        "dot.",
        "a/b./c",
        "what?",
        "a*b",
        "a|b",
        "<a>",
        "say \"a\""
      })
  void refuses_what_another_system_could_not_unpack(String name) {
    assertThat(FileName.parse(name)).isEmpty();
  }

  @Test
  void refuses_parts_of_more_than_255_bytes() {
    assertThat(FileName.parse("ü".repeat(127))).isPresent();
    assertThat(FileName.parse("ü".repeat(128))).isEmpty();
    assertThat(FileName.parse("ü".repeat(120) + "/" + "ü".repeat(120))).isPresent();
  }

  @Test
  void is_the_same_however_its_letters_are_composed() {
    assertThat(new FileName("u\u0308.py")).isEqualTo(new FileName("ü.py"));
  }

  @Test
  void refuses_more_than_255_units() {
    assertThat(FileName.parse("a".repeat(255))).isPresent();
    assertThat(FileName.parse("a".repeat(256))).isEmpty();
  }

  @Test
  void names_the_same_file_whatever_the_case() {
    assertThat(new FileName("README.md").matches(new FileName("readme.MD"))).isTrue();
  }

  @Test
  void every_language_names_its_first_file() {
    for (Language language : Language.values()) {
      assertThat(FirstFile.nameIn(language).value()).endsWith("." + language.extension());
    }
  }
}
