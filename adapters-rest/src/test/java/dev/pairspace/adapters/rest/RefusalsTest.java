package dev.pairspace.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

  private final Service service = new Service(100);

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"title\": }", "{} {}", "{\"title\":1,\"title\":2}", "\u0000"})
  void what_is_not_json_is_a_malformed_body(String body) {
    var answer = service.post("/rooms", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "\"text\"", "true"})
  void what_is_no_object_is_refused(String body) {
    assertThat(service.post("/rooms", body).status()).isEqualTo(400);
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThat(service.post("/rooms", "[".repeat(50_000)).status()).isEqualTo(400);
  }

  @Test
  void members_that_nobody_knows_are_ignored() {
    assertThat(service.post("/rooms", "{\"theme\": \"dark\"}").status()).isEqualTo(201);
  }

  @Test
  void an_unknown_path_is_a_problem_document() {
    var answer = service.get("/nothing");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("type")).isEqualTo("/problems/not-found");
    assertThat(answer.text("instance")).isEqualTo("/requests/" + answer.header("X-Request-Id"));
    assertThat(answer.json().path("violations").isArray()).isTrue();
  }

  @Test
  void a_problem_does_not_send_back_whatever_was_sent() {
    var answer = service.get("/rooms/" + "x".repeat(50_000));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("detail")).startsWith("There is no room 'xxx").hasSizeLessThan(600);
  }

  @Test
  void a_method_that_a_path_does_not_know_is_answered_with_those_it_knows() {
    var answer = service.send("DELETE", "/rooms", null, Map.of());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("POST");
    assertThat(answer.text("type")).isEqualTo("/problems/method-not-allowed");
  }

  @Test
  void another_form_than_json_is_refused() {
    var answer = service.send("POST", "/rooms", "title=x", Map.of("Content-Type", "text/plain"));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("type")).isEqualTo("/problems/unsupported-media-type");
  }
}
