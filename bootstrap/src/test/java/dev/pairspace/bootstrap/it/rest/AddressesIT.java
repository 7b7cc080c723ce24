package dev.pairspace.bootstrap.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class AddressesIT extends DeployedApplication {

  @Test
  void the_original_interface_is_served_without_a_prefix() {
    var created = send(HttpRequest.newBuilder(address().resolve("create_room")).POST(noBody()));
    var room = json(created).get("room_id").asText();

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(post("rooms", "{}").statusCode()).isEqualTo(201);
    assertThat(json(get("ws/rooms/" + room + "/status")).get("connections").asInt()).isZero();
  }

  @Test
  void who_joins_gets_a_cookie_that_no_script_sees() {
    var answer = post("api/rooms/" + createRoom() + "/join", "{\"name\": \"Ada\"}");

    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("pairspace_member=")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
  }

  @Test
  void a_room_is_shown_with_a_policy_for_just_this_answer() {
    var page = get("room/23456789ab");

    var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    var nonce = policy.replaceFirst(".*script-src 'self' 'nonce-([^']+)'.*", "$1");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
  }

  @Test
  void an_unknown_address_is_a_page_for_people_and_a_document_for_programs() {
    var people = get("nowhere");
    var programs = get("api/nowhere");

    assertThat(people.statusCode()).isEqualTo(404);
    assertThat(people.body()).contains("<!doctype html>");
    assertThat(programs.statusCode()).isEqualTo(404);
    assertThat(json(programs).get("type").asText()).isEqualTo("/problems/not-found");
  }

  @Test
  void what_is_not_json_is_a_problem_document() {
    var answer = post("api/rooms", "{");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("type").asText()).isEqualTo("/problems/malformed-body");
  }

  @Test
  void the_checked_in_contract_is_served_with_its_page() {
    var contract = get("openapi");

    assertThat(contract.statusCode()).isEqualTo(200);
    assertThat(contract.body())
        .contains("operationId: createRoom")
        .contains("operationId: reportSuggestionOutcome")
        .contains("violations");
    assertThat(get("docs/").statusCode()).isEqualTo(200);
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }
}
