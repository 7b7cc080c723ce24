package dev.pairspace.domain.crdt.encoding;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-0",
        "1.5e+10",
        "\"\"",
        "\"\\ud800\"",
        "[]",
        "[1,[2],{}]",
        " {\"a\" : [ true ] } ",
        "null",
        "{\"a\":{\"b\":[{}]}}"
      })
  void json_passes(String text) {
    assertThatCode(() -> check(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "01",
        "1.",
        "+1",
        "[1,]",
        "{\"a\"}",
        "{,}",
        "[",
        "]",
        "{\"a\":1",
        "\"",
        "nul",
        "1 2",
        "{bad json",
        "[}",
        "\"\\x\"",
        "{\"a\":1]",
        "undefined",
        "[[[[[[1]]]]]]"
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> check(text)).isInstanceOf(MalformedInputException.class);
  }

  private static void check(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    JsonSyntax.check(bytes, 0, bytes.length, 5);
  }
}
