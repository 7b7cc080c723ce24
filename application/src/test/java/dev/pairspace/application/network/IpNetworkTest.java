package dev.pairspace.application.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

  private static IpAddress address(String text) {
    return IpAddress.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.1.128/25, 192.168.1.127, false",
    "192.168.1.128/25, 192.168.1.200, true",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "::1, ::1, true",
    "fd00::/8, fd12::1, true",
    "2001:db8::/32, 2001:db9::, false",
    "10.0.0.0/8, ::ffff:10.1.1.1, true",
    "fe80::/10, fe80::1%eth0, true",
  })
  void holds_the_addresses_that_share_its_prefix(String network, String address, boolean holds) {
    assertThat(IpNetwork.parse(network).contains(address(address))).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example.org",
        "localhost",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/x",
        "10.0.0",
        "",
        "1.2.3.4/",
        "::1/129",
        "256.1.1.1",
        "1::2::3",
        "10.0.0.1:80"
      })
  void refuses_what_is_no_address_and_looks_no_name_up(String text) {
    assertThat(IpNetwork.isValid(text)).isFalse();
  }

  @Test
  void a_subnet_of_ipv6_is_limited_as_one() {
    assertThat(address("2001:db8:1:2:a::1").limitKey())
        .isEqualTo(address("2001:db8:1:2:b:c:d:e").limitKey())
        .isNotEqualTo(address("2001:db8:1:3::1").limitKey());
    assertThat(address("192.0.2.1").limitKey()).isNotEqualTo(address("192.0.2.2").limitKey());
    assertThat(address("::ffff:192.0.2.1").limitKey()).isEqualTo(address("192.0.2.1").limitKey());
  }
}
