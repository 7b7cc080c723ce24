package dev.pairspace.adapters.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.pairspace.application.network.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOriginTest {

  private static final Map<String, String> FORWARDED =
      Map.of(
          "X-Forwarded-For", "203.0.113.9, 198.51.100.7",
          "X-Forwarded-Proto", "https",
          "X-Forwarded-Host", "pair.example.org");

  private static HttpServletRequest request(String from, Map<String, String> headers) {
    var request = mock(HttpServletRequest.class);
    when(request.getRemoteAddr()).thenReturn(from);
    when(request.getScheme()).thenReturn("http");
    when(request.getServerName()).thenReturn("localhost");
    when(request.getServerPort()).thenReturn(9080);
    headers.forEach(
        (name, value) ->
            when(request.getHeaders(name))
                .thenAnswer(call -> Collections.enumeration(List.of(value))));
    return request;
  }

  private static RequestOrigin believing(String... proxies) {
    return new RequestOrigin(Optional.empty(), TrustedProxies.of(List.of(proxies)));
  }

  @Test
  void links_begin_with_what_the_request_was_sent_to() {
    var origin = believing().originOf(request("192.0.2.1", Map.of()));

    assertThat(origin).hasToString("http://localhost:9080");
  }

  @Test
  void links_begin_with_the_public_address_if_there_is_one() {
    var requestOrigin =
        new RequestOrigin(
            Optional.of(URI.create("https://code.example.org")), TrustedProxies.of(List.of()));

    assertThat(requestOrigin.originOf(request("192.0.2.1", Map.of())))
        .hasToString("https://code.example.org");
    assertThat(requestOrigin.isSecure(request("192.0.2.1", Map.of()))).isTrue();
  }

  @Test
  void a_stranger_is_not_believed() {
    var request = request("192.0.2.1", FORWARDED);

    assertThat(believing("10.0.0.0/8").originOf(request)).hasToString("http://localhost:9080");
    assertThat(believing("10.0.0.0/8").limitKeyOf(request)).isEqualTo("192.0.2.1");
  }

  @Test
  void a_trusted_proxy_is_believed_about_the_one_before_it_only() {
    var request = request("10.1.2.3", FORWARDED);

    assertThat(believing("10.0.0.0/8").originOf(request)).hasToString("https://pair.example.org");
    assertThat(believing("10.0.0.0/8").limitKeyOf(request)).isEqualTo("198.51.100.7");
  }

  @Test
  void a_chain_of_trusted_proxies_is_followed() {
    var request = request("10.1.2.3", FORWARDED);

    assertThat(believing("10.0.0.0/8", "198.51.100.7").limitKeyOf(request))
        .isEqualTo("203.0.113.9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil\"><", "user@evil.example", "evil.example/path", "", "a b"})
  void a_host_that_is_none_leads_nowhere_but_here(String host) {
    var request = request("192.0.2.1", Map.of());
    when(request.getServerName()).thenReturn(host);
    when(request.getLocalAddr()).thenReturn("127.0.0.1");
    when(request.getLocalPort()).thenReturn(9080);

    assertThat(believing().originOf(request)).hasToString("http://127.0.0.1:9080");
  }

  @Test
  void a_scheme_that_no_page_has_leads_nowhere() {
    var request =
        request(
            "10.1.2.3",
            Map.of("X-Forwarded-Proto", "javascript", "X-Forwarded-Host", "pair.example.org"));

    assertThat(believing("10.0.0.0/8").originOf(request)).hasToString("http://pair.example.org");
  }

  @Test
  void a_proxy_may_say_it_in_the_standard_header() {
    var request =
        request("10.1.2.3", Map.of("Forwarded", "for=203.0.113.9;proto=https;host=pair.example"));

    assertThat(believing("10.0.0.0/8").originOf(request)).hasToString("https://pair.example");
    assertThat(believing("10.0.0.0/8").limitKeyOf(request)).isEqualTo("203.0.113.9");
  }
}
