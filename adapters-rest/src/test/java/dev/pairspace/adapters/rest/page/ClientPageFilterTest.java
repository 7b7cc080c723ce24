package dev.pairspace.adapters.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.rest.request.RequestOrigin;
import dev.pairspace.application.network.TrustedProxies;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientPageFilterTest {

  private static final Pattern NONCE = Pattern.compile("nonce=\"([A-Za-z0-9_-]{24})\"");

  private final ClientPageFilter filter =
      new ClientPageFilter(
          new RequestOrigin(Optional.empty(), TrustedProxies.of(List.of())),
          new Framing(List.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/about", "/room/23456789ab", "/room/23456789ab/history", "/join/some-token"})
  void the_clients_addresses_get_its_page(String path) throws Exception {
    var exchange = Exchange.of("GET", path).through(filter);

    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.body()).contains("<!doctype html>");
    assertThat(exchange.headers).containsEntry("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/"})
  void the_contract_has_a_page_of_its_own(String path) throws Exception {
    var exchange = Exchange.of("GET", path).through(filter);

    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.body()).contains("the contract");
    assertThat(exchange.headers.get("Content-Security-Policy")).doesNotContain("unsafe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/room", "/room/", "/room/a/b", "/assets/gone.js", "/apis"})
  void unknown_addresses_get_the_page_as_not_found(String path) throws Exception {
    var exchange = Exchange.of("GET", path).through(filter);

    assertThat(exchange.status()).isEqualTo(404);
    assertThat(exchange.body()).contains("<!doctype html>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/room/23456789ab/",
        "/Room/23456789ab",
        "/ROOM/23456789AB",
        "/room/23456789ab.",
        "/room/23456789ab)",
        "/room/23456789ab),",
        "/room/23456789ab”",
        "/room/23456789ab/…"
      })
  void a_rooms_address_as_it_was_pasted_leads_to_the_room(String path) throws Exception {
    var exchange = Exchange.of("GET", path).through(filter);

    assertThat(exchange.status()).isEqualTo(302);
    assertThat(exchange.headers).containsEntry("Location", "/room/23456789ab");
  }

  @Test
  void a_pasted_address_keeps_its_page() throws Exception {
    var exchange = Exchange.of("GET", "/room/23456789ab/history/").through(filter);

    assertThat(exchange.headers).containsEntry("Location", "/room/23456789ab/history");
  }

  @Test
  void each_answer_has_its_own_nonce_in_page_and_policy() throws Exception {
    var first = Exchange.of("GET", "/").through(filter);
    var second = Exchange.of("GET", "/").through(filter);

    var nonce = NONCE.matcher(first.body());
    assertThat(nonce.find()).isTrue();
    assertThat(first.body()).doesNotContain("__CSP_NONCE__");
    assertThat(first.headers.get("Content-Security-Policy"))
        .contains("script-src 'self' 'nonce-" + nonce.group(1) + "'")
        .contains("connect-src 'self' ws://localhost:9080;")
        .doesNotContain("unsafe");
    assertThat(second.body()).doesNotContain(nonce.group(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/rooms", "/ws/23456789ab"})
  void what_others_serve_passes(String path) throws Exception {
    assertThat(Exchange.of("GET", path).through(filter).hasPassed()).isTrue();
  }

  @Test
  void files_pass() throws Exception {
    var exchange = Exchange.of("GET", "/assets/index-1a2b3c.js").withFile().through(filter);

    assertThat(exchange.hasPassed()).isTrue();
    assertThat(exchange.body()).isEmpty();
  }

  @Test
  void a_head_request_gets_no_body() throws Exception {
    var exchange = Exchange.of("HEAD", "/").through(filter);

    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.body()).isEmpty();
  }

  @Test
  void who_writes_to_a_page_is_answered_as_a_program() throws Exception {
    var exchange = Exchange.of("POST", "/about").through(filter);

    assertThat(exchange.forwardedTo()).isEqualTo("/api/about");
    assertThat(exchange.body()).isEmpty();
  }
}
