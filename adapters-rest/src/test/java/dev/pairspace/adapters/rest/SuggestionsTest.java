package dev.pairspace.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  private final Service service = new Service(100);

  @Test
  void an_opening_gets_its_continuation() {
    var answer =
        service.post(
            "/autocomplete",
            "{\"code\": \"def add(a, b)\", \"cursorPosition\": 13, \"language\": \"python\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("suggestion")).isEqualTo(":\n    return a + b");
    assertThat(answer.text("source")).isEqualTo("built-in");
    assertThat(answer.json().path("confidence").asDouble()).isBetween(0.1, 1.0);
    assertThat(answer.json().path("replace").path("start").asInt()).isEqualTo(13);
    assertThat(answer.json().path("replace").path("end").asInt()).isEqualTo(13);
  }

  @Test
  void an_unknown_language_gets_an_empty_suggestion() {
    var answer =
        service.post(
            "/autocomplete",
            "{\"code\": \"Qapla'\", \"cursorPosition\": 6, \"language\": \"klingon\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("suggestion")).isEmpty();
    assertThat(answer.json().path("confidence").asDouble()).isZero();
    assertThat(answer.json().path("suggestionId").isNull()).isTrue();
  }

  @Test
  void the_position_counts_utf_16_units_up_to_the_end() {
    var atEnd = "{\"code\": \"\uD83D\uDE00\", \"cursorPosition\": 2, \"language\": \"python\"}";
    var beyond = "{\"code\": \"\uD83D\uDE00\", \"cursorPosition\": 3, \"language\": \"python\"}";

    assertThat(service.post("/autocomplete", atEnd).status()).isEqualTo(200);
    assertThat(service.post("/autocomplete", beyond).status()).isEqualTo(400);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'code': 'x', 'cursorPosition': 2, 'language': 'python'} | cursorPosition",
        "{'code': 'x', 'cursorPosition': -1, 'language': 'python'} | cursorPosition",
        "{'code': 'x', 'cursorPosition': 0.5, 'language': 'python'} | cursorPosition",
        "{'code': 'x', 'cursorPosition': '0', 'language': 'python'} | cursorPosition",
        "{'code': 'x', 'cursorPosition': 99999999999, 'language': 'python'} | cursorPosition",
        "{'code': 'x', 'language': 'python'} | cursorPosition",
        "{'code': 7, 'cursorPosition': 0, 'language': 'python'} | code",
        "{'cursorPosition': 0, 'language': 'python'} | code",
        "{'code': 'x', 'cursorPosition': 0} | language",
        "{'code': 'x', 'cursorPosition': 0, 'language': ['a']} | language",
        "{'code': 'x', 'cursorPosition': 0, 'language': 'python', 'roomId': 'x'} | roomId",
        "{'code': 'x', 'cursorPosition': 0, 'language': 'python', 'fileId': ''} | fileId",
      })
  void a_field_that_is_wrong_is_named(String body, String field) {
    var answer = service.post("/autocomplete", body.replace('\'', '"'));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("type")).isEqualTo("/problems/invalid-request");
    assertThat(answer.json().findValuesAsText("field")).containsExactly(field);
  }

  @Test
  void code_that_is_longer_than_any_file_is_refused() {
    var code = "x".repeat(1_250_001);
    var question = "{\"code\": \"" + code + "\", \"cursorPosition\": 1, \"language\": \"python\"}";

    var answer = service.post("/autocomplete", question);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text("type")).isEqualTo("/problems/document-too-large");
  }

  @Test
  void who_asks_too_often_is_told_when_to_come_back() {
    var question = "{\"code\": \"x\", \"cursorPosition\": 1, \"language\": \"python\"}";
    for (int i = 0; i < Service.SUGGESTIONS_PER_MINUTE; i++) {
      assertThat(service.post("/autocomplete", question).status()).isEqualTo(200);
    }

    var answer = service.post("/autocomplete", question);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.text("type")).isEqualTo("/problems/too-many-requests");
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(service.calledFrom("192.0.2.77").post("/autocomplete", question).status())
        .isEqualTo(200);
  }

  @Test
  void an_outcome_is_noted_and_does_not_change() {
    var id =
        service
            .post(
                "/autocomplete",
                "{\"code\": \"try:\", \"cursorPosition\": 4, \"language\": \"python\"}")
            .text("suggestionId");
    var path = "/suggestions/" + id + "/outcome";

    assertThat(service.post(path, "{\"outcome\": \"accepted\"}").status()).isEqualTo(204);
    assertThat(service.post(path, "{\"outcome\": \"accepted\"}").status()).isEqualTo(204);
    assertThat(service.post(path, "{\"outcome\": \"dismissed\"}").status()).isEqualTo(409);
    assertThat(service.post(path, "{\"outcome\": \"eaten\"}").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"7", "123e4567-e89b-12d3-a456-426614174000"})
  void a_suggestion_that_nobody_made_has_no_outcome(String id) {
    var answer = service.post("/suggestions/" + id + "/outcome", "{\"outcome\": \"accepted\"}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("type")).isEqualTo("/problems/suggestion-not-found");
  }
}
