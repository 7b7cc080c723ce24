package dev.pairspace.application.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private static final IpAddress PROXY = IpAddress.parse("10.1.2.3").orElseThrow();
  private static final IpAddress STRANGER = IpAddress.parse("192.0.2.1").orElseThrow();

  private final TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/8", "198.51.100.7"));

  private static ForwardedHeaders headers(Map<String, List<String>> lines) {
    return new ForwardedHeaders(name -> lines.getOrDefault(name, List.of()));
  }

  private static ForwardedHeaders listed(String... lines) {
    return headers(Map.of("X-Forwarded-For", List.of(lines)));
  }

  private String addressOf(IpAddress peer, ForwardedHeaders headers) {
    return proxies.callerOf(peer, headers).address().toString();
  }

  @Test
  void a_stranger_is_taken_for_itself_whatever_it_says() {
    var caller = proxies.callerOf(STRANGER, listed("127.0.0.1"));

    assertThat(caller.address()).isEqualTo(STRANGER);
    assertThat(caller.isCertain()).isFalse();
    assertThat(caller.proxies()).isZero();
  }

  @Test
  void a_trusted_proxy_is_believed_about_the_one_before_it_only() {
    assertThat(addressOf(PROXY, listed("127.0.0.1, 203.0.113.9"))).isEqualTo("203.0.113.9");
  }

  @Test
  void all_lines_of_a_header_are_one_list() {
    assertThat(addressOf(PROXY, listed("127.0.0.1", "203.0.113.9"))).isEqualTo("203.0.113.9");
  }

  @Test
  void a_chain_of_trusted_proxies_is_followed() {
    var caller = proxies.callerOf(PROXY, listed("127.0.0.1, 203.0.113.9", "198.51.100.7"));

    assertThat(caller.address()).hasToString("203.0.113.9");
    assertThat(caller.isCertain()).isTrue();
    assertThat(caller.proxies()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "_hidden", "203.0.113.9.evil", "999.1.1.1", "localhost", ":1"})
  void what_is_no_address_is_nobody_that_could_be_trusted(String written) {
    var caller = proxies.callerOf(PROXY, listed("127.0.0.1, " + written));

    assertThat(caller).isEqualTo(new Caller(PROXY, false, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9:4711, 203.0.113.9",
    "[2001:db8::7]:4711, 2001:db8:0:0:0:0:0:7",
    "[2001:db8::7], 2001:db8:0:0:0:0:0:7",
    "2001:db8::7, 2001:db8:0:0:0:0:0:7",
    "::ffff:203.0.113.9, 203.0.113.9"
  })
  void addresses_are_read_as_proxies_write_them(String written, String address) {
    assertThat(addressOf(PROXY, listed(written))).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for=203.0.113.9",
        "For=\"203.0.113.9:80\";proto=https;by=10.1.2.3",
        "for=127.0.0.1, for=203.0.113.9",
        "for=\"[2001:db8::1]\";host=\"a,b;c\", for=203.0.113.9",
      })
  void the_standard_header_is_read_too(String line) {
    var headers = headers(Map.of("Forwarded", List.of(line)));

    assertThat(addressOf(PROXY, headers)).isEqualTo("203.0.113.9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"for=127.0.0.1 oops", "for=\"127.0.0.1", "127.0.0.1", "proto=https"})
  void a_standard_header_that_cannot_be_read_names_nobody(String line) {
    var caller = proxies.callerOf(PROXY, headers(Map.of("Forwarded", List.of(line))));

    assertThat(caller).isEqualTo(new Caller(PROXY, false, 1));
  }

  @Test
  void of_two_headers_that_disagree_one_is_forged() {
    var both =
        headers(
            Map.of(
                "X-Forwarded-For", List.of("203.0.113.9"),
                "Forwarded", List.of("for=127.0.0.1")));

    assertThat(proxies.callerOf(PROXY, both)).isEqualTo(new Caller(PROXY, false, 1));
  }

  @ParameterizedTest
  @CsvSource({"https, https", "HTTP, http", "javascript,", "'javascript, https', https"})
  void only_the_schemes_of_the_web_are_believed(String written, String scheme) {
    var headers = headers(Map.of("X-Forwarded-Proto", List.of(written)));

    assertThat(headers.scheme(1).orElse(null)).isEqualTo(scheme);
    assertThat(headers.scheme(0)).isEmpty();
  }

  @Test
  void no_name_server_is_ever_asked() {
    assertThatThrownBy(() -> TrustedProxies.of(List.of("10.0.0.1", "proxy.example.org")))
        .hasMessageContaining("proxy.example.org");
  }
}
