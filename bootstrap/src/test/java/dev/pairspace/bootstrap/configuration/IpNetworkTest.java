package dev.pairspace.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.200.3.4, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.1.7, 192.168.1.7, true",
    "192.168.1.7, 192.168.1.8, false",
    "10.1.2.128/25, 10.1.2.127, false",
    "::1, ::1, true",
    "fd00::/8, fd12::1, true",
    "0.0.0.0/0, ::1, false"
  })
  void holds_the_addresses_that_share_its_prefix(String network, String address, boolean holds)
      throws UnknownHostException {
    assertThat(IpNetwork.parse(network).contains(InetAddress.getByName(address))).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0", "", "1.2.3.4/", "::1/129"})
  void refuses_what_is_no_address_and_looks_no_name_up(String text) {
    assertThat(IpNetwork.isValid(text)).isFalse();
  }
}
