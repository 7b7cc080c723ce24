package dev.pairspace.bootstrap.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import org.junit.jupiter.api.Test;

class RoomsIT extends DeployedApplication {

  @Test
  void the_application_says_that_it_is_ready_and_why() {
    var answer = get("health/ready");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).findValuesAsText("name")).contains("database", "application");
  }

  @Test
  void a_created_room_is_found_again() {
    var created = post("api/rooms", "{\"title\":\"Interview\",\"language\":\"java\"}");

    var found = json(get("api/rooms/" + json(created).get("roomId").asText()));

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(found.get("title").asText()).isEqualTo("Interview");
    assertThat(found.get("language").asText()).isEqualTo("java");
  }

  @Test
  void an_unknown_room_is_a_problem_document() {
    var answer = get("api/rooms/abcdefghjk");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }
}
