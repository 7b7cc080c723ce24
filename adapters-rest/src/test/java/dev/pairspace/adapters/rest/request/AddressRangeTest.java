package dev.pairspace.adapters.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.1.128/25, 192.168.1.127, false",
    "192.168.1.128/25, 192.168.1.200, true",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "::1, ::1, true",
    "2001:db8::/32, 2001:db8:1::7, true",
    "2001:db8::/32, 2001:db9::, false",
    "10.0.0.0/8, ::1, false",
    "10.0.0.0/8, unknown, false",
    "fe80::/10, fe80::1%eth0, true",
  })
  void an_address_is_in_a_range_if_its_first_bits_are(String range, String address, boolean in) {
    assertThat(AddressRange.parse(range).contains(address)).isEqualTo(in);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::/129"})
  void what_is_no_range_is_refused(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_name_server_is_ever_asked() {
    assertThatThrownBy(() -> TrustedProxies.parse("10.0.0.1,proxy.example.org"))
        .hasMessageContaining("proxy.example.org");
  }
}
