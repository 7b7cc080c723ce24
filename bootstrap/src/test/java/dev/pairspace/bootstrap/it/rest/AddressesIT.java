package dev.pairspace.bootstrap.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({
    "api/..%2f, 400",
    "api/%c3%28, 400",
    "ws/23456789ab, 426",
    "META-INF/beans.xml, 404",
    "health/nothing, 404",
    "WEB-INF/beans.xml, 404"
  })
  void what_the_server_refuses_by_itself_names_no_product(String path, int status)
      throws Exception {
    var answer = raw("GET /" + path + " HTTP/1.1", "");

    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).doesNotContain("SRVE", "CWWW", "Exception", "IBM", "WebSphere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%00",
        "%09",
        "%zz",
        "%",
        "api/%zz",
        "room/%00",
        "%2e%2e/",
        "../x",
        "a//../..",
        "health/%zz"
      })
  void an_address_that_cannot_be_read_is_a_problem_document(String path) throws Exception {
    var answer = raw("GET /" + path + " HTTP/1.1", "");

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("Content-Type: application/problem+json", "/problems/request-refused")
        .doesNotContain("CWWW", "<H1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 2\r\n", "Transfer-Encoding: chunked\r\n"})
  void whoever_asks_for_the_health_sends_no_body(String header) throws Exception {
    var answer = raw("GET /health/live HTTP/1.1", header);

    assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/request-refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"health/live", "health/ready", "openapi", "docs", "", "api/nowhere"})
  void no_answer_leaves_its_type_to_guesses_or_names_the_product(String path) throws Exception {
    var answer = raw("GET /" + path + " HTTP/1.1", "");

    assertThat(answer).containsIgnoringCase("X-Content-Type-Options: nosniff");
    assertThat(answer).doesNotContainIgnoringCase("$WSEP", "X-Powered-By", "Server:");
  }

  @Test
  void an_upgrade_to_http_2_is_not_answered() throws Exception {
    var answer =
        raw(
            "GET /health/live HTTP/1.1",
            "Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200");
  }

  @Test
  void a_header_that_cannot_be_read_is_a_problem_document() throws Exception {
    var type = raw("POST /api/rooms HTTP/1.1", "Content-Type: ///\r\nContent-Length: 0\r\n");
    var accept = raw("GET /api/rooms/23456789ab HTTP/1.1", "Accept: nonsense\r\n");

    assertThat(type).startsWith("HTTP/1.1 400").contains("application/problem+json");
    assertThat(accept).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }

  @Test
  void a_body_that_is_compressed_is_a_problem_document() throws Exception {
    var answer =
        raw(
            "POST /api/rooms HTTP/1.1",
            "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n",
            "{}");

    assertThat(answer).startsWith("HTTP/1.1 415").contains("Accept-Encoding: identity");
  }

  @Test
  void a_body_beyond_all_measure_is_a_problem_document() throws Exception {
    var answer =
        raw(
            "POST /api/rooms HTTP/1.1",
            "Content-Type: application/json\r\nContent-Length: 4294967296\r\n",
            "{}");

    assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
  }

  @Test
  void a_length_that_no_number_holds_is_a_problem_document() throws Exception {
    var answer =
        raw(
            "POST /api/rooms HTTP/1.1",
            "Content-Type: application/json\r\nContent-Length: 18446744073709551629\r\n",
            "{}");

    assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=%", "name=%zz", "%=a"})
  void a_query_that_cannot_be_read_is_a_problem_document(String query) throws Exception {
    var answer = raw("GET /api/rooms/23456789ab/files?" + query + " HTTP/1.1", "");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }

  static Stream<String> unreadableQueries() {
    return Stream.of("mode=%zz", "&a".repeat(2_049));
  }

  @ParameterizedTest
  @MethodSource("unreadableQueries")
  void a_handshake_whose_query_cannot_be_read_is_refused(String query) throws Exception {
    var answer =
        raw(
            "GET /ws/23456789ab?" + query + " HTTP/1.1",
            """
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            """);

    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }

  @Test
  void a_form_of_another_site_creates_no_room() throws Exception {
    var answer =
        raw(
            "POST /create_room HTTP/1.1",
            """
            Origin: http://evil.example\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 0\r
            """);

    assertThat(answer).startsWith("HTTP/1.1 403").contains("/problems/cross-origin");
  }

  @Test
  void what_is_measured_is_served_to_this_machine() {
    post("api/rooms", "{}");

    var metrics = get("metrics");

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(metrics.body())
        .contains("pairspace_live_rooms ", "pairspace_commits_total ", "jvm_memory_used_bytes")
        .contains("http_server_requests_seconds_count{method=\"POST\",path=\"/rooms\"");
  }

  @Test
  void what_is_measured_is_refused_to_who_comes_through_an_unknown_proxy() {
    var request =
        HttpRequest.newBuilder(address().resolve("metrics"))
            .header("X-Forwarded-For", "203.0.113.9");

    assertThat(send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void the_checked_in_contract_is_served_with_its_page() {
    var contract = get("openapi");

    assertThat(contract.statusCode()).isEqualTo(200);
    assertThat(contract.body())
        .contains("operationId: createRoom")
        .contains("operationId: reportSuggestionOutcome")
        .contains("violations");
    assertThat(get("docs").body()).contains("the interface for programs");
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private static String raw(String requestLine, String headers) throws IOException {
    return raw(requestLine, headers, "");
  }

  /** Sends what no well-meaning client would; the whole answer. */
  private static String raw(String requestLine, String headers, String body) throws IOException {
    try (var socket = new Socket(address().getHost(), address().getPort())) {
      var request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + headers;
      socket.getOutputStream().write((request + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
