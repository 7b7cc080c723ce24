package dev.pairspace.application.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginsTest {

  private final OwnOrigins origins = new OwnOrigins(List.of("https://Code.example.org:443/"));

  @ParameterizedTest
  @CsvSource({
    "https://x, x:443, true",
    "https://x:443, x, true",
    "http://x, x:80, true",
    "http://X, x, true",
    "http://x, X, true",
    "http://x:9080, x:9080, true",
    "http://[::1]:9080, [::1]:9080, true",
    "https://code.example.org, backend:8080, true",
    "http://code.example.org, backend:8080, false",
    "http://x, y, false",
    "http://x, x:9080, false",
    "http://x@y, y, false",
    "null, null, false",
    "ftp://x, x, false",
    "'', x, false",
    "http://x:0, x:0, false"
  })
  void pages_of_the_server_itself_and_of_named_origins_are_own(
      String origin, String host, boolean own) {
    assertThat(origins.allow(Optional.of(origin), Optional.of(host))).isEqualTo(own);
  }

  @Test
  void who_is_no_browser_names_no_page() {
    assertThat(origins.allow(Optional.empty(), Optional.empty())).isTrue();
    assertThat(origins.allow(Optional.of("http://x"), Optional.empty())).isFalse();
  }

  @Test
  void a_name_is_no_origin() {
    assertThatThrownBy(() -> new OwnOrigins(List.of("code.example.org")))
        .hasMessageContaining("code.example.org");
  }
}
