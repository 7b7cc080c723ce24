package dev.pairspace.adapters.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasFilterTest {

  private final AliasFilter filter = new AliasFilter();

  @ParameterizedTest
  @CsvSource({
    "/rooms, /api/rooms",
    "/create_room, /api/create_room",
    "/autocomplete, /api/autocomplete",
    "/metrics, /api/metrics",
    "/ws/rooms/23456789ab/status, /api/rooms/23456789ab/status",
  })
  void the_original_addresses_lead_to_the_api(String alias, String target) throws Exception {
    var exchange = Exchange.of("POST", alias).through(filter);

    assertThat(exchange.forwardedTo()).isEqualTo(target);
    assertThat(exchange.hasPassed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/rooms/23456789ab", "/ws/23456789ab", "/ws/rooms/status", "/api/rooms"})
  void every_other_address_passes(String path) throws Exception {
    var exchange = Exchange.of("GET", path).through(filter);

    assertThat(exchange.hasPassed()).isTrue();
    assertThat(exchange.forwardedTo()).isEmpty();
  }
}
