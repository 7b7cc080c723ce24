package dev.pairspace.adapters.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd    | br",
        "gzip                       | gzip",
        "br;q=0.5, gzip;q=0.9       | gzip",
        "BR;Q=0.8,gzip;q=0.8        | br",
        "br;q=0, gzip;q=0           | identity",
        "br;q=0, *                  | gzip",
        "*                          | br",
        "*;q=0                      | identity",
        "identity, gzip;q=0.5       | identity",
        "identity;q=0.5, gzip;q=0.5 | gzip",
        "deflate                    | identity",
        "gzip;q=7                   | identity",
        "gzip;q=                    | identity",
        "''                         | identity",
        "                           | identity"
      })
  void the_client_gets_what_it_likes_best(String header, String encoding) {
    assertThat(AcceptEncoding.parse(header).best(List.of("br", "gzip"))).isEqualTo(encoding);
  }
}
