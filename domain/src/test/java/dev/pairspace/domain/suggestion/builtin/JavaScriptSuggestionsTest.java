package dev.pairspace.domain.suggestion.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.suggestion.Caret;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JavaScriptSuggestionsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("openings")
  void an_opening_goes_on_as_people_write_it(String written, String accepted) {
    assertThat(Caret.accepted(Language.JAVASCRIPT, written)).isEqualTo(accepted);
    assertThat(Caret.accepted(Language.TYPESCRIPT, written)).isEqualTo(accepted);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("typedOpenings")
  void typescript_has_openings_of_its_own(String written, String accepted) {
    assertThat(Caret.accepted(Language.TYPESCRIPT, written)).isEqualTo(accepted);
  }

  static Stream<Arguments> openings() {
    return Stream.of(
        goesOn("function add(a, b)‸", "function add(a, b) {\n  return a + b;\n}"),
        goesOn("function add(a, b) {‸}", "function add(a, b) {\n  return a + b;\n}"),
        goesOn("function add(a, b) {‸\n}", "function add(a, b) {\n  return a + b;\n}"),
        goesOn("function add(a, b) {\n  ‸\n}", "function add(a, b) {\n  return a + b;\n}"),
        goesOn(
            "function add(a, b) {\n    return ‸\n}", "function add(a, b) {\n    return a + b;\n}"),
        goesOn("const add = (a, b) => ‸", "const add = (a, b) => a + b;"),
        goesOn("function ‸", "function main() {\n  \n}"),
        goesOn("for (‸", "for (let i = 0; i < 10; i++) {\n  console.log(i);\n}"),
        goesOn("for (‸)", "for (let i = 0; i < 10; i++)"),
        goesOn(
            "const names = [];\nfor (const name of ‸",
            "const names = [];\nfor (const name of names) {\n  console.log(name);\n}"),
        goesOn("for (let i = 0; ‸", "for (let i = 0; i < 10; i++) {\n  console.log(i);\n}"),
        goesOn("if (a > b)‸", "if (a > b) {\n  \n}"),
        goesOn("try {‸", "try {\n  \n} catch (error) {\n  console.error(error);\n}"),
        goesOn("} catch ‸", "} catch (error) {\n  console.error(error);\n}"),
        goesOn("import React‸", "import React from 'react';"),
        goesOn("import fs‸", "import fs from 'node:fs';"),
        goesOn("console.‸", "console.log('Hello, world!');"),
        goesOn("const total = 1;\nconsole.log(‸)", "const total = 1;\nconsole.log(total)"),
        goesOn("const total = 1;\nconsole.log(‸);", "const total = 1;\nconsole.log(total);"),
        goesOn("users.map(‸)", "users.map((user) => user)"),
        goesOn(
            "class A {\n  constructor(x, y) {‸",
            "class A {\n  constructor(x, y) {\n    this.x = x;\n    this.y = y;\n  }"));
  }

  static Stream<Arguments> typedOpenings() {
    return Stream.of(
        goesOn("interface User‸", "interface User {\n  id: string;\n}"),
        goesOn(
            "function add(a: number, b: number): number‸",
            "function add(a: number, b: number): number {\n  return a + b;\n}"));
  }

  private static Arguments goesOn(String written, String accepted) {
    return Arguments.of(written, accepted);
  }
}
